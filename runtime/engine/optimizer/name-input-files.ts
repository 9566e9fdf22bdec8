import { pathToFileURL } from "node:url";
import {
  type Attribute,
  type Expression,
  type FileEntry,
  type FileScan,
  mapPlanChildren,
  mapPlanExpressions,
  outputOf,
  type Plan,
  planExpressions,
  rewriteDown,
  some,
} from "../../plan/resolved/index";
import { type DataType, longType, stringType, structField, structType } from "../../types/index";
import { carryColumn, type WithColumn } from "./carry-column";
import type { Rule } from "./rule";

/** Functions that tell of the file a row was read from. Of what comes from no file they have a value of their own. */
const facts: Readonly<Record<string, { readonly type: DataType; of(file: FileEntry): string }>> = {
  input_file_name: { type: stringType, of: ({ path }) => pathToFileURL(path).href },
  input_file_block_start: { type: longType, of: () => "0" },
  input_file_block_length: { type: longType, of: ({ size }) => String(size) },
};

/** A file's facts become columns of its scan, as values of its folder are; so they stay with the rows however these are spread over tasks. */
export const nameInputFiles: Rule = { name: "NameInputFiles", apply: (plan, newId) => named(plan, newId) };

function named(plan: Plan, newId: () => number): Plan {
  const below = mapPlanChildren(plan, (child) => named(child, newId));
  if (!("child" in below) || !planExpressions(below).some((one) => some(one, isFact))) return below;
  const columns = new Map<string, Attribute>();
  let child = below.child;
  const columnOf = (name: string): Attribute | undefined => {
    const known = columns.get(name);
    if (known) return known;
    const added = carryColumn(child, newId, (scan) =>
      scan.kind === "FileScan" ? withFact(scan, name, newId) : undefined,
    );
    if (!added) return undefined;
    child = added.plan;
    columns.set(name, added.column);
    return added.column;
  };
  const replaced = mapPlanExpressions(below, (one) =>
    rewriteDown(one, (node) => (isFact(node) ? columnOf(node.function) : undefined)),
  );
  const over = { ...replaced, child } as Plan;
  // What hands its input's columns on must not hand these on.
  const output = outputOf(below);
  return outputOf(over).length === output.length ? over : { kind: "Project", list: output, child: over };
}

const isFact = (node: Expression): node is Expression & { kind: "Call" } =>
  node.kind === "Call" && node.function in facts;

function withFact(scan: FileScan, name: string, newId: () => number): WithColumn {
  const { type, of } = facts[name]!;
  const { partitionSchema, files } = scan.relation;
  const field = `${name}()`;
  const column: Attribute = { kind: "Attribute", id: newId(), name: field, type, nullable: false };
  const relation = {
    ...scan.relation,
    partitionSchema: structType([...partitionSchema.fields, structField(field, type, false)]),
    files: files.map((file) => ({ ...file, partitionValues: [...file.partitionValues, of(file)] })),
  };
  return { plan: { ...scan, relation, output: [...scan.output, column] }, column };
}
