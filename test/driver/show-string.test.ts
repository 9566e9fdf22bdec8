import { expect, test } from "vitest";
import { showHtml, showTable, showVertical } from "../../runtime/driver/result/show-string";

const shown = {
  names: ["id", "a rather long name", "文字"],
  rows: [
    ["1", "short", "語"],
    ["22", "twenty characters and more", "line\nbreak"],
  ],
  hasMore: true,
};

test("cells that may be cut align right, wide characters count two", () => {
  expect(showTable(shown, 20)).toBe(
    [
      "+---+--------------------+-----------+",
      "| id|  a rather long name|       文字|",
      "+---+--------------------+-----------+",
      "|  1|               short|         語|",
      "| 22|twenty characters...|line\\nbreak|",
      "+---+--------------------+-----------+",
      "only showing top 2 rows",
    ].join("\n"),
  );
});

test("without a cut cells align left", () => {
  expect(showTable({ ...shown, hasMore: false }, 0)).toBe(
    [
      "+---+--------------------------+-----------+",
      "|id |a rather long name        |文字       |",
      "+---+--------------------------+-----------+",
      "|1  |short                     |語         |",
      "|22 |twenty characters and more|line\\nbreak|",
      "+---+--------------------------+-----------+\n",
    ].join("\n"),
  );
});

test("a cut below four characters has no dots, and names are never cut", () => {
  expect(showTable({ names: ["abcdef"], rows: [["uvwxyz"]], hasMore: false }, 3)).toBe(
    "+------+\n|abcdef|\n+------+\n|   uvw|\n+------+\n",
  );
});

test("vertical: a block a row", () => {
  expect(showVertical({ names: ["id", "name"], rows: [["1", "x"]], hasMore: false }, 20)).toBe(
    "-RECORD 0---\n id   | 1   \n name | x   \n",
  );
  expect(showVertical({ names: ["id"], rows: [], hasMore: false }, 20)).toBe("(0 rows)");
});

test("HTML is escaped", () => {
  expect(showHtml({ names: ["<a>"], rows: [['"&']], hasMore: false }, 0)).toBe(
    "<table border='1'>\n<tr><th>&lt;a&gt;</th></tr>\n<tr><td>&quot;&amp;</td></tr>\n</table>\n",
  );
});
