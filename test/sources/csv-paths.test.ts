import { describe, expect, it } from "vitest";
import { sourceOf } from "../../runtime/engine/sources/index";
import type { FileScan, RecordLayout } from "../../runtime/plan/resolved/index";
import { parseSchemaDdl, type StructType, simpleString } from "../../runtime/types/index";
import { runSql } from "../physical/duckdb";
import { project } from "../physical/plans";
import { inferSchema, read, scan, scratch } from "./sources";

const { write } = scratch();

const ddl = "a string, b string, c int";
const layoutOf = async (path: string, options: Record<string, string>, schema = ddl) => {
  const request = { options, paths: [path], totalBytes: 1e6, timeZone: "UTC", caseSensitive: false };
  const examination = sourceOf("csv").examine?.(request, parseSchemaDdl(schema) as StructType);
  return examination?.read((await runSql(examination.sql)) as (string | null)[][]);
};

const laidOut = (plan: FileScan, layout: RecordLayout | undefined): FileScan => ({
  ...plan,
  relation: { ...plan.relation, ...(layout && { recordLayout: layout }) },
});

const rowsOrError = (plan: FileScan | ReturnType<typeof project>) =>
  read(plan).catch((error: Error) => [/"condition":"([^"]*)"/.exec(error.message)?.[1] ?? error.message]);

/** Three columns a line; each text is one that some reader takes differently. */
const texts: Readonly<Record<string, string>> = {
  plain: "x,y,1\nx y,,2\n,,\n",
  quoted: 'x,"y",1\n"x,y","",2\n"","",""\n"a","b","3"\n',
  doubled: '"x""y",z,1\n"""","""a""",2\n',
  backslash: String.raw`"x\"y",z,1` + "\n" + String.raw`\,\n,2` + "\n" + String.raw`"a\\",b,3` + "\n",
  "quote inside": 'x"y,z,1\n"x"y,z,2\n"x" ,y,3\n x"","z",4\n',
  "open quote": 'x,"y,1\nz,w,2\n',
  "too few": "x,y\nz\nx,y,3\n",
  "too many": "x,y,1,2\nx,y,3\n",
  blanks: ' x , y ,1\n" x ","y ",2\n  ,\t,3\n',
  "blank lines": "x,y,1\n\n   \nz,w,2\n\n",
  "no number": "x,y,abc\nx,y,1.5\nx,y, 1\nx,y,99999999999\n",
  "line break": 'x,"y\nz",1\n"\n\n",w,2\na,b,3\n',
  "line break and too many": 'x,"y\nz",1,2\na,b,3\n"c\n',
  "carriage returns": 'x,y,1\r\n"x\r\ny",z,2\r\n',
  "null values": 'NA,"NA",1\nx,"",NA\n',
  comments: "#x,y,1\nx,#y,2\n",
  "letters beyond ASCII": 'é,"日本,語",1\n🎉,¦,2\n',
  "no line end": "x,y,1\nz,w,2",
};

const optionSets: readonly Record<string, string>[] = [
  {},
  { header: "true" },
  { multiLine: "true" },
  { multiLine: "true", escape: '"', header: "true" },
  { escape: '"' },
  { quote: "" },
  { ignoreLeadingWhiteSpace: "true", ignoreTrailingWhiteSpace: "true" },
  { nullValue: "NA" },
  { nullValue: "NA", emptyValue: "EMPTY", escape: '"' },
  { comment: "#", header: "true" },
  { sep: "\t" },
  { sep: "|", quote: "'" },
];

describe("quick reading answers what cutting each record does", () => {
  for (const [name, text] of Object.entries(texts)) {
    it(name, async () => {
      for (const options of optionSets) {
        const separator = options.sep ?? ",";
        const body = text.replaceAll(",", separator).replaceAll('"', options.quote || '"');
        const header = options.header ? `a${separator}b${separator}c\n` : "";
        const path = write("paths.csv", header + body);
        const layout = await layoutOf(path, options);
        if (layout === undefined) continue;
        for (const mode of ["PERMISSIVE", "DROPMALFORMED", "FAILFAST"]) {
          for (const schema of [ddl, `${ddl}, _corrupt_record string`]) {
            const exact = await scan("csv", [path], { ...options, mode }, schema);
            const label = JSON.stringify({ ...options, mode, schema, layout });
            const quick = laidOut(exact, layout);
            expect(await rowsOrError(quick), label).toEqual(await rowsOrError(exact));
            const [first, , third] = exact.output;
            expect(await rowsOrError(project(quick, third!, first!)), label).toEqual(
              await rowsOrError(project(exact, third!, first!)),
            );
            expect(await rowsOrError(project(quick)), label).toHaveLength((await rowsOrError(project(exact))).length);
          }
        }
      }
    });
  }
});

describe("the layout of records", () => {
  const layout = (text: string, options: Record<string, string> = {}) => layoutOf(write("layout.csv", text), options);

  it("is regular where quotes stand around whole values", async () => {
    expect(await layout('x,y,1\n"a,b","",2\n')).toBe("regular");
    expect(await layout('"x""y",z,1\n', { escape: '"', multiLine: "true" })).toBe("regular");
    expect(await layout("x,y,1\r\nz,w,2\r\n")).toBe("regular");
  });

  it("is not where a plain reader would see something else", async () => {
    for (const text of ["x,y\n", "x,y,1,2\n", 'x"y,z,1\n', '"x"y,z,1\n', '"x""y",z,1\n', "x,y,1\n\n"]) {
      expect(await layout(`a,b,c\n${text}`), text).toBeUndefined();
    }
    expect(await layout('x,"",1\n', { nullValue: "NA" })).toBeUndefined();
    expect(await layout('" x",y,1\n', { ignoreLeadingWhiteSpace: "true" })).toBeUndefined();
    expect(await layout("#x,y,1\n", { comment: "#" })).toBeUndefined();
  });

  it("is lines where no value runs over one", async () => {
    const options = { multiLine: "true", escape: '"' };
    expect(await layout('x,y\n"a""b"c,d\n', options)).toBe("line");
    expect(await layout('x,"y\nz",1\n', options)).toBeUndefined();
    expect(await layout('"a""b\n",y,1\n', options)).toBeUndefined();
  });
});

describe("inference", () => {
  it("finds the same types with and without an examination", async () => {
    const values = "1,x,1.5,2024-01-01,2024-01-01 10:00:00,true,1e3,12:00,12345678901,NaN\n";
    const odd = '2,1,"2",2024-01-02,2024-1-1T10:00:00Z,FALSE,2d,x,123456789012345678901,Inf\n';
    const path = write("infer.csv", `a,b,c,d,e,f,g,h,i,j\n${values.repeat(2500)}${odd}`);
    const options = { header: "true", inferSchema: "true" };
    const expected =
      "struct<a:int,b:string,c:double,d:date,e:timestamp,f:boolean,g:double,h:string,i:decimal(21,0),j:double>";
    expect(simpleString(await inferSchema("csv", [path], options))).toBe(expected);
    expect(simpleString(await inferSchema("csv", [path], options, 1e6))).toBe(expected);
    expect(simpleString(await inferSchema("csv", [path], { ...options, multiLine: "true" }, 1e6))).toBe(expected);
  });
});
