import measured from "./client-servers.json";

/** How the client's live tests went against each server, and which of them did not pass on all. */
export function clientServers(): readonly string[] {
  const names = Object.keys(measured[0]!.tests);
  const statusOf = (test: string) =>
    measured.map(({ tests }) => (tests as Readonly<Record<string, string>>)[test] ?? "not run");
  const passed = measured.map(({ tests }) => Object.values(tests).filter((status) => status === "passed").length);
  const others = names.filter((name) => statusOf(name).some((status) => status !== "passed"));
  const marks: Readonly<Record<string, string>> = {
    passed: "yes",
    failed: "no",
    skipped: "not there",
    pending: "not there",
  };
  return [
    "### Against each server",
    "",
    "`test/client/live.test.ts`, as `test/compat/client-servers.mjs` ran it. The tests ask for Spark's behaviour; those that every server passes are only counted.",
    "",
    ...table([
      ["Test", ...measured.map(({ name }) => name)],
      [`passed, of ${names.length}`, ...passed.map(String)],
      ...others.map((name) => [name, ...statusOf(name).map((status) => marks[status] ?? status)]),
    ]),
    "",
  ];
}

/** Columns as wide as their longest text, as the formatter wants them. */
function table([head, ...rows]: readonly (readonly string[])[]): readonly string[] {
  const widths = head!.map((_, column) => Math.max(...[head!, ...rows].map((cells) => cells[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(head!), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}
