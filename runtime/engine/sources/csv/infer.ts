import { type StructType, stringType, structField, structType } from "../../../types/index";
import type { Inference, InferenceRequest } from "../source";
import { headerNames } from "./header";
import { columnType, typeSummarySql } from "./infer-type";
import { readCsvOptions } from "./options";
import { recordsItem } from "./records";
import { datumSql, tokensSql } from "./tokens";

/** The first line gives the columns; with `inferSchema` one more pass over the files gives their types. */
export function inferCsv(request: InferenceRequest): Inference {
  const options = readCsvOptions(request.options);
  const { paths, caseSensitive } = request;
  const first = recordsItem(paths, { ...options, header: false }, "records");
  const sql = `SELECT to_json(${tokensSql("line", options)}) FROM (SELECT line FROM ${first} LIMIT 1) AS first`;
  return {
    kind: "query",
    sql,
    next([row]) {
      const tokens: (string | null)[] = row?.[0] ? JSON.parse(row[0]) : [];
      const names = headerNames(tokens, options, caseSensitive);
      if (!options.inferSchema || names.length === 0)
        return done(
          names.map(() => stringType),
          names,
        );
      return inferTypes(names);
    },
  };

  function inferTypes(names: readonly string[]): Inference {
    const records = recordsItem(paths, options, "records");
    const sample =
      options.samplingRatio < 1 ? ` WHERE hash(line) / 18446744073709551616.0 < ${options.samplingRatio}` : "";
    const texts = names.map((_, index) => datumSql("tokens", index + 1, options));
    const tokens = `(SELECT ${tokensSql("line", options)} AS tokens FROM ${records}${sample}) AS tokens`;
    const lists = `(SELECT [${texts.join(", ")}] AS texts FROM ${tokens}) AS lists`;
    // Values repeat: looking at each once halves the work.
    const once = `(SELECT DISTINCT generate_subscripts(texts, 1) AS place, unnest(texts) AS text FROM ${lists}) AS texts`;
    const summary = typeSummarySql("text", options, request.timeZone).join(", ");
    return {
      kind: "query",
      sql: `SELECT CAST(place AS VARCHAR), ${summary} FROM ${once} GROUP BY place`,
      next(rows) {
        const byPlace = new Map(
          rows.map(([place, seen, digits]) => [Number(place), columnType(Number(seen), Number(digits ?? 0))]),
        );
        return done(
          names.map((_, index) => byPlace.get(index + 1) ?? stringType),
          names,
        );
      },
    };
  }
}

function done(types: readonly StructType["fields"][number]["type"][], names: readonly string[]): Inference {
  return { kind: "schema", schema: structType(names.map((name, index) => structField(name, types[index]!))) };
}
