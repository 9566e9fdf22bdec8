import type { UserDataSource } from "../../plan/user-code";
import type { CommonInlineUserDefinedDataSource } from "../../protocol/index";
import { fieldNotSet } from "./invalid-plan";

export function userDataSource({ name, dataSource }: CommonInlineUserDefinedDataSource): UserDataSource {
  if (dataSource.case === undefined)
    throw fieldNotSet("spark.connect.CommonInlineUserDefinedDataSource", "data_source");
  const { command, pythonVer } = dataSource.value;
  return { name, payload: Buffer.from(command).toString("base64"), pythonVersion: pythonVer };
}
