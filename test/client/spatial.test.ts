import { Table, tableToIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Geography, Geometry, SparkSession, types } from "../../runtime/client/api";
import { encodeBatch } from "../../runtime/client/api/arrow-columns";
import { recordBatches, rowDecoder } from "../../runtime/client/api/arrow-rows";
import { localData } from "../../runtime/client/api/local-relation";
import { fromTypeMessage, toTypeMessage } from "../../runtime/protocol";
import { fromJson, toJson } from "../../runtime/types";
import { sparkSchema } from "../../runtime/types/arrow-to-spark";
import { LocalCluster } from "../driver/local-cluster";

const { ArrayType, GeographyType, GeometryType, StructField, StructType } = types;
const hex = "010100000000000000000031400000000000001c40";
const wkb = new Uint8Array(Buffer.from(hex, "hex"));
const planar = Geometry.fromWKB(wkb, 0);
const point = Geometry.fromWKB(wkb, 4326);
const place = Geography.fromWKB(wkb, 4326);
const schema = StructType([
  StructField("g", GeometryType(4326)),
  StructField("any", GeometryType("ANY")),
  StructField("h", GeographyType(4326)),
  StructField("list", ArrayType(GeographyType("ANY"))),
]);
const rows = [
  [point, planar, place, [place, null]],
  [null, point, null, null],
];
const columns = schema.fields.map((_, index) => rows.map((row) => row[index]));

describe("types of shapes", () => {
  it("are called and written as Spark's", () => {
    expect(types.simpleString(schema)).toBe(
      "struct<g:geometry(4326),any:geometry(any),h:geography(4326),list:array<geography(any)>>",
    );
    expect(schema.fields.map(({ type }) => toJson(type))).toEqual([
      '"geometry(OGC:CRS84)"',
      '"geometry(SRID:ANY)"',
      '"geography(OGC:CRS84, SPHERICAL)"',
      '{"type":"array","elementType":"geography(SRID:ANY, SPHERICAL)","containsNull":true}',
    ]);
    expect(toJson(GeometryType(0))).toBe('"geometry(SRID:0)"');
    expect(types.treeString(schema)).toContain(" |-- g: geometry (nullable = true)\n");
  });

  it("are read from JSON and from the wire", () => {
    expect(fromJson(toJson(schema))).toEqual(schema);
    expect(fromTypeMessage(toTypeMessage(schema))).toEqual(schema);
    expect(fromJson('"geometry(srid:any)"')).toEqual(GeometryType("ANY"));
  });

  it.each([
    [() => GeometryType(7), "ST_INVALID_SRID_VALUE"],
    [() => GeographyType(0), "ST_INVALID_SRID_VALUE"],
    [() => fromJson('"geometry(EPSG:1)"'), "ST_INVALID_CRS_VALUE"],
    [() => fromJson('"geography(SRID:0, SPHERICAL)"'), "ST_INVALID_CRS_VALUE"],
    [() => fromJson('"geography(OGC:CRS84, FLAT)"'), "ST_INVALID_ALGORITHM_VALUE"],
    [() => fromJson('"geometry(OGC:CRS84, SPHERICAL)"'), "INVALID_JSON_DATA_TYPE"],
  ])("%s: %s", (make, condition) => expect(make).toThrow(expect.objectContaining({ condition })));
});

describe("values of shapes", () => {
  it("go to Arrow and back", () => {
    const table = new Table(encodeBatch(schema, columns, 2));
    const read = [...recordBatches(tableToIPC(table, "stream"))].flatMap(rowDecoder(schema));
    expect(read.map((row) => row.toArray())).toEqual(rows);
    expect(sparkSchema(table.schema), "Arrow tells what they are").toEqual(schema);
  });

  it("are equal where bytes, reference system and kind are", () => {
    expect(point.equals(Geometry.fromWKB(Uint8Array.from(wkb), 4326))).toBe(true);
    expect([planar, place, hex].map((other) => point.equals(other))).toEqual([false, false, false]);
    expect([point.getSrid(), Buffer.from(point.getBytes()).toString("hex")]).toEqual([4326, hex]);
    expect([String(point), String(place)]).toEqual([`Geometry(${hex}, 4326)`, `Geography(${hex}, 4326)`]);
  });

  it("have the type of their kind and reference system", () =>
    expect(fromJson(localData([[point, place]], ["g", "h"]).schema)).toEqual(
      StructType([StructField("g", GeometryType(4326)), StructField("h", GeographyType(4326))]),
    ));

  it.each([
    [GeometryType(0), point],
    [GeometryType(4326), place],
    [GeographyType(4326), wkb],
  ])("%j refuses %s", (type, value) =>
    expect(() => encodeBatch(StructType([StructField("g", type)]), [[value]], 1)).toThrow(/^Column g/),
  );
});

describe("our driver has no shapes", () => {
  let cluster: LocalCluster;
  beforeAll(async () => {
    cluster = await LocalCluster.start({ workers: 1 });
  });
  afterAll(() => cluster.stop());

  it("it says so in Spark's words", async () => {
    const spark = await cluster.session();
    const frame = spark.createDataFrame(rows, schema);
    const disabled = { condition: "UNSUPPORTED_FEATURE.GEOSPATIAL_DISABLED", sqlState: "0A000" };
    await expect(frame.collect()).rejects.toMatchObject(disabled);
    await expect(
      spark
        .range(1)
        .to(StructType([StructField("id", GeometryType(0))]))
        .collect(),
    ).rejects.toMatchObject(disabled);
    await spark.stop();
  });
});

const remote = process.env.SPARKNB_TEST_REMOTE;

/** `SPARKNB_TEST_REMOTE=sc://…`: a Spark of Apache's. */
describe.skipIf(!remote)("on Apache Spark", () => {
  let spark: SparkSession;
  beforeAll(async () => {
    spark = await SparkSession.builder().remote(remote!).create();
  });
  afterAll(() => spark.stop());

  it("values come back as they went", async () => {
    const frame = spark.createDataFrame(rows, schema);
    expect(await frame.schema()).toEqual(schema);
    expect((await frame.collect()).map((row) => row.toArray())).toEqual(rows);
    const [row] = await frame.selectExpr("hex(ST_AsBinary(g))", "ST_Srid(h)", "typeof(any)").collect();
    expect(row!.toArray()).toEqual([hex.toUpperCase(), 4326, "geometry(any)"]);
  });

  it("functions give them", async () => {
    const made = spark.sql(
      `SELECT ST_GeomFromWKB(X'${hex}') g, ST_GeogFromWKB(X'${hex}') h, ST_GeomFromWKB(X'${hex}', 4326) k,
         array(ST_GeogFromWKB(X'${hex}')) a, ST_GeomFromWKB(CAST(NULL AS BINARY)) n`,
    );
    expect((await made.collect())[0]!.toArray()).toEqual([planar, place, point, [place], null]);
    expect(types.toJson((await made.schema()).fields[1]!.type)).toBe('"geography(OGC:CRS84, SPHERICAL)"');
  });

  it("a value of another reference system is refused before it is sent", () =>
    expect(() => spark.createDataFrame([[point]], StructType([StructField("g", GeometryType(0))]))).toThrow(
      "a value of SRID 4326 does not fit it",
    ));
});
