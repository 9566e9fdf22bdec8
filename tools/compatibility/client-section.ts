import { readFileSync } from "node:fs";
import { clientApi } from "./client-api";
import { classNames, clientReasons, memberNames } from "./client-names";
import { missingRows, noReason } from "./reasons";

/** PySpark's public names, by class. */
type Names = ReadonlyMap<string, readonly string[]>;
type Api = ReturnType<typeof clientApi>;

const title = "## The TypeScript client";

/**
 * PySpark's public API over Spark Connect beside the client's own, which the compiler reads.
 * @param current the text of docs/compatibility.md: where there is no `surface`, PySpark's names are those that its section has
 * @param surface path of a JSON file of PySpark's names, which is no part of the repository
 */
export function clientSection(root: string, current: string, surface: string | undefined): readonly string[] {
  const names = surface === undefined ? namesOf(current) : surfaceNames(surface);
  const api = clientApi(root);
  return [
    title,
    "",
    "Public names of PySpark 4.3 that Spark Connect serves, and whether the client has them: in camelCase, or as the parentheses say. Python's own protocols",
    "(`__getitem__`, …) are left out. All that is there has types and is checked by the compiler; `docs/architecture.md` has the package.",
    "",
    ...[...names].flatMap(([className, members]) => classRows(className, members, api)),
  ];
}

function classRows(className: string, members: readonly string[], api: Api): readonly string[] {
  const present = members.filter((member) => isPresent(className, member, api));
  const missing = members.filter((member) => !present.includes(member));
  const reasonOf = (member: string) =>
    clientReasons.find(([pattern]) => pattern.test(`${className}.${member}`))?.[1] ?? noReason;
  return [
    `### ${className}: ${present.length} of ${members.length}`,
    "",
    ...(present.length > 0 ? [present.map((member) => shown(className, member)).join(", "), ""] : []),
    ...(missing.length > 0 ? [...missingRows(missing, reasonOf), ""] : []),
  ];
}

function isPresent(className: string, member: string, api: Api): boolean {
  const own = ownName(className, member);
  if (className === "types") return api.get("types")!.has(own) || api.has(own);
  return api.get(classNames[className] ?? className)?.has(own) ?? false;
}

const ownName = (className: string, member: string) => memberNames[`${className}.${member}`] ?? camelCase(member);
const camelCase = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function shown(className: string, member: string): string {
  const other = memberNames[`${className}.${member}`];
  return other === undefined ? `\`${member}\`` : `\`${member}\` (\`${other}\`)`;
}

interface Surface {
  readonly sql: Readonly<Record<string, { readonly members: Readonly<Record<string, { readonly connect: boolean }>> }>>;
  readonly functions: Readonly<Record<string, { readonly connect: boolean }>>;
  readonly types: Readonly<Record<string, unknown>>;
}

/** Classes that Spark Connect shares with classic Spark: there is no second one to serve. */
const sharedClasses = new Set(["StreamingQueryListener", "ExecutionInfo", "Row"]);

function surfaceNames(path: string): Names {
  const { sql, functions, types } = JSON.parse(readFileSync(path, "utf8")) as Surface;
  const served = (members: Surface["functions"], all = false) =>
    Object.keys(members).filter((name) => !name.startsWith("_") && (all || members[name]!.connect));
  return new Map([
    ...Object.entries(sql).map(([name, { members }]) => [name, served(members, sharedClasses.has(name))] as const),
    ["functions", served(functions)],
    ["types", Object.keys(types)],
  ]);
}

/** The names that a section lists. */
function namesOf(text: string): Names {
  const own = text.slice(text.indexOf(title)).split(/^## /m)[1] ?? "";
  const classes = own
    .split(/^### /m)
    .slice(1)
    .filter((block) => /^[\w.]+: \d/.test(block));
  return new Map(
    classes.map((block) => {
      const [head, ...lines] = block.split("\n");
      const listed = lines
        .map((line) => (line.startsWith("- ") ? line.slice(0, line.indexOf("`: ") + 1) : line))
        .join();
      const names = [...listed.replace(/ \([^)]*\)/g, "").matchAll(/`(\w+)`/g)].map(([, name]) => name!);
      return [head!.slice(0, head!.indexOf(":")), names];
    }),
  );
}
