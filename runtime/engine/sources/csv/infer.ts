import type { RecordLayout } from "../../../plan/resolved/index";
import { type DataType, type StructType, stringType, structField, structType } from "../../../types/index";
import type { Inference, InferenceRequest, InferenceRow } from "../source";
import { headerNames } from "./header";
import { columnType, isOpen, isText, typeSummarySql } from "./infer-type";
import { examineCsv } from "./layout";
import { readCsvOptions } from "./options";
import { firstRecordsItem, recordsItem } from "./records";
import { textsItem } from "./texts";
import { tokensSql } from "./tokens";

/** Rows that are looked at first: what is text among them is text, whatever else the files hold. */
const firstRows = 2_000;

/** The first line gives the columns; with `inferSchema` one more pass over the files gives their types. */
export function inferCsv(request: InferenceRequest): Inference {
  const options = readCsvOptions(request.options);
  const { paths, timeZone } = request;
  const tokens = tokensSql("line", options);
  const header = (records: string) => `SELECT to_json(${tokens}) FROM (SELECT line FROM ${records} LIMIT 2) AS first`;
  return {
    kind: "query",
    sql: header(firstRecordsItem(paths, options, "records")),
    next(rows) {
      // What seems to be one record only may go on behind the lines that were looked at.
      if (rows.length > 1 || !options.multiLine) return named(rows);
      const all = recordsItem(paths, { ...options, header: false }, "records", undefined);
      return { kind: "query", sql: header(all), next: named };
    },
  };

  function named([row]: readonly InferenceRow[]): Inference {
    const texts: (string | null)[] = row?.[0] ? JSON.parse(row[0]) : [];
    const names = headerNames(texts, options, request.caseSensitive);
    if (!options.inferSchema || names.length === 0) return done(names, () => stringType);
    const examination = examineCsv(request, names.length);
    if (!examination) return inferTypes(names, undefined);
    return {
      kind: "query",
      sql: examination.sql,
      next: (answer) => inferTypes(names, examination.read(answer)),
    };
  }

  /** The beginning tells what is text, the usual forms of all rows tell most other types; what is left is looked at closely. */
  function inferTypes(names: readonly string[], layout: RecordLayout | undefined): Inference {
    const all = names.map((_, index) => index + 1);
    const types = new Map<number, DataType>();
    const finish = () => done(names, (place) => types.get(place) ?? stringType, { layout });
    const exactly: Pass = { isQuick: false, limit: "", next: finish };
    const quickly: Pass = { isQuick: true, limit: "", next: (open) => summarize(open, exactly) };
    // Where whole files have to be cut, looking at their beginning costs as much as looking at all.
    if (options.multiLine && layout === undefined) return summarize(all, quickly);
    return summarize(all, {
      isQuick: true,
      limit: ` LIMIT ${firstRows}`,
      next: (open) =>
        summarize(
          all.filter((place) => open.includes(place) || types.has(place)),
          quickly,
        ),
    });

    /** Finds the types of some columns by all rows, or the first; goes on with those that it cannot tell. */
    function summarize(places: readonly number[], { isQuick, limit, next }: Pass): Inference {
      if (places.length === 0) return next([]);
      const isSampled = options.samplingRatio < 1;
      let aliases = 0;
      const alias = () => `t${++aliases}`;
      const texts = textsItem({
        paths,
        options,
        layout,
        columns: names.length,
        places,
        withRecord: isSampled,
        alias,
      });
      const sample = isSampled ? ` WHERE hash(line) / 18446744073709551616.0 < ${options.samplingRatio}` : "";
      const rows = `(SELECT * FROM ${texts}${sample}${limit}) AS texts`;
      const summaries = places.flatMap((place) => typeSummarySql(`d${place}`, options, timeZone, isQuick));
      return {
        kind: "query",
        sql: `SELECT ${summaries.join(", ")} FROM ${rows}`,
        next([row = []]) {
          const open = places.filter((place, index) => {
            const seen = Number(row[2 * index] ?? 0);
            types.delete(place);
            if (isText(seen)) return false;
            if (isOpen(seen)) return true;
            types.set(place, columnType(seen, Number(row[2 * index + 1] ?? 0)));
            return false;
          });
          return next(open);
        },
      };
    }
  }
}

interface Pass {
  readonly isQuick: boolean;
  /** SQL that ends the rows early, or nothing. */
  readonly limit: string;
  next(open: readonly number[]): Inference;
}

function done(
  names: readonly string[],
  typeAt: (place: number) => DataType,
  examined?: { readonly layout: RecordLayout | undefined },
): Inference {
  const schema: StructType = structType(names.map((name, index) => structField(name, typeAt(index + 1))));
  return { kind: "schema", schema, ...(examined && { examined }) };
}
