import { userInfo } from "node:os";
import { SparkError } from "../../../errors/index";
import type { CreateNamespace } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import type { Work } from "../../execute/execution";
import { absolutePath, localFiles } from "../../facts/local-files";
import { databaseName } from "./find-database";

/** @throws SCHEMA_ALREADY_EXISTS */
export async function createNamespace({ driver, session }: Work, command: CreateNamespace): Promise<undefined> {
  const { nameParts, ifNotExists, comment = "", location, properties = {} } = command;
  const { metastore } = driver;
  const name = databaseName(nameParts, session.catalog);
  const entry = {
    name,
    comment,
    location: location === undefined ? `${metastore.warehouse}/${name}.db` : absolutePath(location, session.config),
    owner: userInfo().username,
    properties,
  };
  if (metastore.createDatabase(entry)) return localFiles.makeFolder(entry.location) as Promise<undefined>;
  if (!ifNotExists) throw new SparkError("SCHEMA_ALREADY_EXISTS", { schemaName: quoteIdentifier(name) });
}
