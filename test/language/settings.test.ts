import { afterAll, beforeAll, expect, it } from "vitest";
import { LocalCluster } from "../driver/local-cluster";
import { ask } from "./ask";
import { languageNotebook, open } from "./language-notebook";

let cluster: LocalCluster | undefined;
let remote = process.env.SPARKNB_TEST_REMOTE;

beforeAll(async () => {
  if (remote) return;
  cluster = await LocalCluster.start();
  remote = cluster.driver.address;
});
afterAll(() => cluster?.stop());

const refused = {
  "of the whole server": 'spark.conf.set("spark.sql.warehouse.dir", "/elsewhere")',
  "of the cluster": 'spark.conf.set("spark.executor.memory", "2g")',
  "of a wrong value": 'spark.conf.set("spark.sql.ansi.enabled", "perhaps")',
};

it.each(Object.entries(refused))("columns are known below and above a setting %s, in any order", async (_, setting) => {
  const notebook = languageNotebook(remote);
  try {
    const cells = (above: string, below: string) => [
      { language: "sparkts", text: `const people = spark.createDataFrame([{ name: "Ada", born: 1815 }]);\n${above}` },
      { language: "sparkts", text: `${setting};\nspark.conf.set("spark.sql.shuffle.partitions", 4);` },
      { language: "sparkts", text: `const ages = people.withColumn("age", lit(1));\n${below}` },
    ];
    const columns = async (above: string, below: string) =>
      (await ask(open(notebook, cells(above, below))!, "complete")).replaceAll(/:.*/g, "").replaceAll("\n", ",");
    expect(await columns("", 'ages.select("‸")')).toBe("name,born,age");
    expect(await columns('people.drop("born").select("‸")', "")).toBe("name");
    expect(await columns("", 'ages.drop("born").select("‸")')).toBe("name,age");
  } finally {
    await notebook.close();
  }
});
