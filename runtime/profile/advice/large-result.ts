import { type AdviceRule, value } from "./advice";

const mostBytes = 64_000_000;
const mostRows = 250_000;

/** All rows go to the client. */
export const largeResult: AdviceRule = ({ query: { purpose }, operators: [top] }) => {
  if (purpose !== "query" || !top) return [];
  const { id, rows = 0, bytes = 0 } = top.operator;
  if (rows < mostRows && bytes < mostBytes) return [];
  return [{ kind: "largeResult", operator: id, values: [value("rows", rows), value("bytes", bytes)], weight: 0.5 }];
};
