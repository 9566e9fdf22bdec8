import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import {
  fromLiteral,
  fromProtoType,
  toProtoType,
  toUnresolvedCommand,
  toUnresolvedExpression,
  toUnresolvedPlan,
} from "../../runtime/engine/connect/index";
import { parseAttributeName } from "../../runtime/plan/unresolved/index";
import {
  CommandSchema,
  DataTypeSchema,
  Expression_LiteralSchema,
  ExpressionSchema,
  RelationSchema,
} from "../../runtime/protocol/index";
import { parseDataType, type StructType } from "../../runtime/types/index";

const failure = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { condition?: string }).condition;
  }
  return "nothing raised";
};

describe("names", () => {
  it.each([
    ["a", ["a"]],
    ["a.b.c", ["a", "b", "c"]],
    ["`a.b`.c", ["a.b", "c"]],
    ["`a``b`", ["a`b"]],
    ["a b", ["a b"]],
  ])("%s", (text, parts) => expect(parseAttributeName(text)).toEqual(parts));

  it.each(["a.", "`a", "`a`b", "a..b", "a`b`"])("refuses %s", (text) =>
    expect(failure(() => parseAttributeName(text))).toBe("INVALID_ATTRIBUTE_NAME_SYNTAX"),
  );
});

describe("types", () => {
  const ddl =
    "struct<a:tinyint,b:decimal(12,3),c:array<struct<d:date,e:map<string,timestamp_ntz>>>,f:interval day to second," +
    "g:interval year,h:varchar(3),i:binary,j:variant,k:timestamp,l:void>";

  it("travel both ways", () => {
    const type = parseDataType(ddl);
    expect(fromProtoType(toProtoType(type))).toEqual(type);
  });

  it("keep nullability and metadata of fields", () => {
    const type: StructType = {
      kind: "struct",
      fields: [{ name: "a", type: { kind: "integer" }, nullable: false, metadata: { comment: "x" } }],
    };
    expect(fromProtoType(toProtoType(type))).toEqual(type);
  });

  it("are parsed when the client sends text", () => {
    const message = create(DataTypeSchema, {
      kind: { case: "unparsed", value: { dataTypeString: "a int, b string" } },
    });
    expect(fromProtoType(message)).toEqual(parseDataType("struct<a:int,b:string>"));
  });

  it("that the engine lacks are refused", () => {
    const message = create(DataTypeSchema, { kind: { case: "geometry", value: {} } });
    expect(failure(() => fromProtoType(message))).toBe("UNSUPPORTED_FEATURE.GEOSPATIAL_DISABLED");
  });
});

describe("literals", () => {
  const literal = (literalType: object, dataType?: object) =>
    fromLiteral(create(Expression_LiteralSchema, { literalType, ...(dataType && { dataType }) } as never));

  it("read a decimal's digits by its scale", () => {
    expect(literal({ case: "decimal", value: { value: "-1.50", precision: 10, scale: 3 } })).toEqual({
      type: { kind: "decimal", precision: 10, scale: 3 },
      value: -1500n,
    });
  });

  it("find a decimal's type in its text", () => {
    expect(literal({ case: "decimal", value: { value: "12.345" } })).toEqual({
      type: { kind: "decimal", precision: 5, scale: 3 },
      value: 12345n,
    });
  });

  it("nest arrays, with null elements", () => {
    const elements = [
      { literalType: { case: "integer", value: 1 } },
      { literalType: { case: "null", value: { kind: { case: "integer", value: {} } } } },
    ];
    expect(literal({ case: "array", value: { elements } })).toEqual({
      type: { kind: "array", element: { kind: "integer" }, containsNull: true },
      value: [1, null],
    });
  });

  it("take a map's and a struct's type from the message", () => {
    const text = (value: string) => ({ literalType: { case: "string", value } });
    const long = (value: bigint) => ({ literalType: { case: "long", value } });
    const dataType = toProtoType(parseDataType("map<string,bigint>"));
    expect(literal({ case: "map", value: { keys: [text("k")], values: [long(1n)] } }, dataType)).toEqual({
      type: parseDataType("map<string,bigint>"),
      value: { entries: [["k", 1n]] },
    });
    const struct = toProtoType(parseDataType("struct<a:string,b:bigint>"));
    expect(literal({ case: "struct", value: { elements: [text("x"), long(2n)] } }, struct)).toEqual({
      type: parseDataType("struct<a:string,b:bigint>"),
      value: ["x", 2n],
    });
  });
});

describe("messages that are no plans", () => {
  const relation = (relType: object) => () => toUnresolvedPlan(create(RelationSchema, { relType } as never));

  it.each([
    ["an empty relation", () => toUnresolvedPlan(create(RelationSchema)), "INVALID_ONE_OF_FIELD_NOT_SET"],
    ["an empty expression", () => toUnresolvedExpression(create(ExpressionSchema)), "INVALID_ONE_OF_FIELD_NOT_SET"],
    ["a watermark", relation({ case: "withWatermark", value: {} }), "INVALID_ONE_OF_FIELD_NOT_SUPPORTED"],
    ["a filter without input", relation({ case: "filter", value: {} }), "FIELD_CANNOT_BE_EMPTY"],
    ["an aggregate without input", relation({ case: "aggregate", value: {} }), "AGGREGATE_NEEDS_PLAN_INPUT"],
    [
      "a streaming command",
      () => command({ case: "streamingQueryCommand", value: {} }),
      "INVALID_ONE_OF_FIELD_NOT_SUPPORTED",
    ],
  ])("%s", (_, run, sub) => expect(failure(run)).toBe(`CONNECT_INVALID_PLAN.${sub}`));

  const command = (commandType: object) => toUnresolvedCommand(create(CommandSchema, { commandType } as never));
});

describe("commands", () => {
  const input = { relType: { case: "range", value: { end: 3n, step: 1n } } };

  it("write files by path, the path option counting as one", () => {
    const message = create(CommandSchema, {
      commandType: {
        case: "writeOperation",
        value: { input, source: "csv", mode: 2, options: { path: "/x", header: "true" } },
      },
    } as never);
    expect(toUnresolvedCommand(message)).toMatchObject({
      kind: "WriteFiles",
      format: "csv",
      mode: "overwrite",
      path: "/x",
      options: { header: "true" },
    });
  });

  it("make views", () => {
    const message = create(CommandSchema, {
      commandType: { case: "createDataframeView", value: { input, name: "v", isGlobal: true, replace: true } },
    } as never);
    expect(toUnresolvedCommand(message)).toMatchObject({ kind: "CreateView", nameParts: ["v"], scope: "global_temp" });
  });

  it("refuse names that are no identifiers", () => {
    const message = create(CommandSchema, {
      commandType: { case: "createDataframeView", value: { input, name: "x y" } },
    } as never);
    expect(failure(() => toUnresolvedCommand(message))).toBe("_LEGACY_ERROR_TEMP_1321");
  });
});
