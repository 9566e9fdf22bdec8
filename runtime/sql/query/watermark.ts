import { parseNamed } from "../expression/named";
import { parseInterval } from "../literal/interval";
import { startsClause } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";

/** `WATERMARK ts DELAY OF INTERVAL 10 SECONDS` behind a relation: read, but not carried out. */
export function parseWatermark(cursor: SqlCursor): void {
  if (!cursor.at("WATERMARK") || !startsClause(cursor)) return;
  cursor.next();
  parseNamed(cursor);
  cursor.expect("DELAY", "OF");
  if (!cursor.at("INTERVAL")) cursor.fail();
  parseInterval(cursor);
  cursor.unsupported ??= "WATERMARK";
}
