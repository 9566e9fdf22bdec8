import { ConnectClient, defaultRetryPolicy } from "../client/channel";
import type { SurveyedCell } from "../protocol/notebook-survey";
import type { Finding } from "./finding";

/** Whether a Spark is there. @throws SparkConnectException */
export const assertAnswers = async (remote: string): Promise<void> => {
  await fixedAmong(remote, ["spark.sql.session.timeZone"]);
};

/** Settings of the cells that a session there cannot change. @param texts of the cells */
export async function fixedSettings(
  remote: string,
  cells: readonly SurveyedCell[],
  texts: readonly string[],
): Promise<readonly Finding[]> {
  const keys = [...new Set(cells.flatMap(({ settings }) => Object.keys(settings)))];
  const fixed = keys.length > 0 ? await fixedAmong(remote, keys) : [];
  return fixed.map((key) => {
    const cell = cells.findIndex(({ settings }) => key in settings);
    const text = texts[cell]!;
    const at = text.indexOf(key);
    const place = at < 0 ? { start: 0, end: text.length } : { start: at, end: at + key.length };
    const message = `the setting ${key} cannot be changed there`;
    return { kind: "setting" as const, cell, ...place, message };
  });
}

async function fixedAmong(remote: string, keys: readonly string[]): Promise<readonly string[]> {
  const client = new ConnectClient(remote, { retryPolicy: { ...defaultRetryPolicy, maxRetries: 3 } });
  try {
    const { pairs } = await client.config({ case: "isModifiable", value: { keys: [...keys] } });
    return pairs.filter(({ value }) => value === "false").map(({ key }) => key);
  } finally {
    await client.close();
  }
}
