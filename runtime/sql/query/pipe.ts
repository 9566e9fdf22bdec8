import type { UnresolvedAlias, UnresolvedGroup, UnresolvedPlan } from "../../plan/unresolved/index";
import { parseNamedList } from "../expression/named";
import type { SqlCursor } from "../sql-cursor";
import { parseJoin } from "./join";
import { parseOrganization } from "./organization";
import { parsePivot } from "./pivot";
import { parseSample } from "./sample";
import { parseGroup, parseSelect, parseWhere } from "./select";
import { atOperation, combine } from "./set-operator";
import { parseTerm } from "./term";
import { parseUnpivot } from "./unpivot";

type Step = (cursor: SqlCursor, child: UnresolvedPlan) => UnresolvedPlan;

const steps: Readonly<Record<string, Step>> = {
  SELECT: (cursor, child) => parseSelect(cursor, child),
  EXTEND: (cursor, child) => {
    cursor.next();
    return { kind: "Project", child, list: [{ kind: "Star" }, ...parseNamedList(cursor)] };
  },
  SET: (cursor, child) => {
    cursor.next();
    const columns = cursor.list(() => parseAssignment(cursor));
    return { kind: "WithColumns", child, columns, replacesOnly: true, origin: pipeOrigin(cursor, child) };
  },
  DROP: (cursor, child) => {
    cursor.next();
    const except = cursor.list(() => [cursor.name()]);
    return { kind: "Project", child, list: [{ kind: "Star", except, origin: pipeOrigin(cursor, child) }] };
  },
  AS: (cursor, child) => {
    cursor.next();
    return { kind: "SubqueryAlias", child, alias: cursor.name() };
  },
  WHERE: (cursor, child) => parseWhere(cursor, child, child.origin?.start ?? cursor.current.start),
  AGGREGATE: (cursor, child) => {
    cursor.next();
    const list = cursor.atSequence("GROUP", "BY") ? [] : parseNamedList(cursor);
    return { kind: "Aggregate", child, group: parsePipeGroup(cursor), list, prependGrouping: true, countsInput: true };
  },
};

/** All that has been read of the pipe. */
const pipeOrigin = (cursor: SqlCursor, { origin }: UnresolvedPlan) => cursor.origin(origin?.start ?? 0);

/** What stands behind `|>`. */
export function parsePipeStep(cursor: SqlCursor, child: UnresolvedPlan): UnresolvedPlan {
  const start = child.origin?.start ?? cursor.current.start;
  const step = Object.hasOwn(steps, cursor.current.word) ? steps[cursor.current.word] : undefined;
  if (step) return step(cursor, child);
  if (cursor.at("TABLESAMPLE")) return parseSample(cursor, child, start);
  if (atOperation(cursor)) return combine(cursor, child, () => parseTerm(cursor), start);
  const joined =
    parseJoin(cursor, child, start) ?? parsePivot(cursor, child, start) ?? parseUnpivot(cursor, child, start);
  if (joined) return joined;
  const { index } = cursor;
  const organized = parseOrganization(cursor, child, start);
  return cursor.index === index ? cursor.fail() : organized;
}

/** Groups may have aliases here: they are put out in front. */
function parsePipeGroup(cursor: SqlCursor): UnresolvedGroup {
  const { index } = cursor;
  if (!cursor.acceptSequence("GROUP", "BY")) return { type: "by", by: [] };
  const by = parseNamedList(cursor);
  if (by.some((expression) => expression.kind === "Alias")) return { type: "by", by };
  cursor.index = index;
  return parseGroup(cursor)!;
}

function parseAssignment(cursor: SqlCursor): UnresolvedAlias {
  const { start } = cursor.current;
  const [name, ...rest] = cursor.multipartIdentifier();
  if (rest.length)
    cursor.report(
      "_LEGACY_ERROR_TEMP_0035",
      { message: "SQL pipe syntax |> SET operator with multi-part assignment key (only single-part keys are allowed)" },
      start,
    );
  cursor.expect("=");
  const child = cursor.expression();
  return { kind: "Alias", child, names: [name!], origin: cursor.origin(start) };
}
