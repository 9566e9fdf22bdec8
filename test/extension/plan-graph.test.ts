import { expect, test } from "vitest";
import { Culling } from "../../extension/plan-panel/view/graph/culling";
import { allNodes } from "../../extension/plan-panel/view/graph/graph-node";
import { operatorNodes } from "../../extension/plan-panel/view/graph/operator-nodes";
import { stepNodes } from "../../extension/plan-panel/view/graph/step-nodes";
import { type LaidOut, layOut } from "../../extension/plan-panel/view/layout/tidy-tree";
import { operatorRun, queryRun } from "../profile/query-run";

interface Item {
  readonly name: string;
  readonly children: readonly Item[];
}

const spacing = { width: 100, height: 50, gap: 10, levelGap: 30 };
const item = (name: string, ...children: Item[]): Item => ({ name, children });
const flat = (nodes: readonly LaidOut<Item>[]): readonly LaidOut<Item>[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
const childrenOf = ({ children }: Item) => children;

/** A tree of many operators, as wide and deep as a seed makes it. */
function large(count: number): Item {
  let seed = 42;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const items: { name: string; children: Item[] }[] = [{ name: "0", children: [] }];
  for (let i = 1; i < count; i++) {
    const one = { name: String(i), children: [] };
    items[Math.floor(random() ** 0.3 * items.length)]!.children.push(one);
    items.push(one);
  }
  return items[0]!;
}

test("a parent stands over the middle of children that are alike, which keep their order", () => {
  const [top] = layOut([item("join", item("left", item("scan")), item("right", item("scan")))], childrenOf, spacing);
  const [left, right] = top!.children;
  expect(top!.x).toBe((left!.x + right!.x) / 2);
  expect(right!.x - left!.x).toBe(110);
  expect(left!.children[0]).toMatchObject({ x: left!.x, y: 185, level: 2 });
  expect(Math.min(...flat([top!]).map(({ x }) => x))).toBe(50);
});

test.each(["left", "right"])(
  "a chain of joins that goes on at its %s is two columns wide, however long it is",
  (side) => {
    const join = (chain: Item) =>
      side === "left" ? item("join", chain, item("scan")) : item("join", item("scan"), chain);
    let chain = item("filter", item("scan"));
    for (let i = 0; i < 12; i++) chain = join(chain);
    const nodes = flat(layOut([chain], childrenOf, spacing));
    expect(new Set(nodes.map(({ x }) => x)).size).toBe(2);
    expect(new Set(nodes.filter(({ item: { name } }) => name === "join").map(({ x }) => x)).size).toBe(1);
  },
);

test("500 operators are laid out, each looked at once, none over another", () => {
  const tree = large(500);
  let looks = 0;
  const counted = (one: Item) => {
    looks++;
    return childrenOf(one);
  };
  const nodes = flat(layOut([tree], counted, spacing));
  expect(looks).toBe(500);
  expect(nodes).toHaveLength(500);
  const levels = new Map<number, LaidOut<Item>[]>();
  for (const node of nodes) levels.set(node.level, [...(levels.get(node.level) ?? []), node]);
  for (const level of levels.values()) {
    const places = level.map(({ x }) => x).sort((a, b) => a - b);
    for (const [i, x] of places.entries()) if (i > 0) expect(x - places[i - 1]!).toBeGreaterThanOrEqual(109.999);
  }
});

const query = queryRun({
  operators: [
    operatorRun(0, "Sort", { rows: 3, ownMs: 1, details: { "Order By": "total DESC" } }),
    operatorRun(1, "Project", { rows: 3, ownMs: 0.1 }),
    operatorRun(2, "ShuffledHashJoin", { rows: 3, ownMs: 9, details: { Conditions: "a = b" } }),
    operatorRun(3, "Scan parquet", {
      parent: 2,
      rows: 12_345,
      ownMs: 90,
      details: { "Filename(s)": "/data/orders/part-0.parquet, x" },
    }),
    operatorRun(4, "Scan parquet", {
      parent: 2,
      rows: 7,
      ownMs: 0,
      details: { "Filename(s)": "/data/nation.parquet" },
    }),
  ],
});

test("boxes say what an operator works on and its share; a projection that costs nothing is left out", () => {
  const nodes = allNodes(operatorNodes(query, "time", false));
  expect(nodes.map(({ title, subject, measureText, rowText }) => [title, subject, measureText, rowText])).toEqual([
    ["Sort", "total DESC", "1%", "3 rows"],
    ["ShuffledHashJoin", "a = b", "9%", "3 rows"],
    ["Scan parquet", "orders", "90%", "12.3K rows"],
    ["Scan parquet", "nation", "0%", "7 rows"],
  ]);
  expect(allNodes(operatorNodes(query, "time", true))).toHaveLength(5);
});

test("what stands for the outer input of a correlated join is left out, and a union of one input", () => {
  const correlated = queryRun({
    operators: [
      operatorRun(0, "CorrelatedJoin", { rows: 3, ownMs: 9 }),
      operatorRun(1, "Union", { parent: 0, rows: 5, ownMs: 0 }),
      operatorRun(2, "Scan parquet", { parent: 1, rows: 5, ownMs: 9 }),
      operatorRun(3, "ShuffledHashJoin", { parent: 0, rows: 3, ownMs: 9 }),
      operatorRun(4, "Scan OneRowRelation", { parent: 3, rows: 0, ownMs: 0 }),
      operatorRun(5, "CorrelatedKeys", { parent: 3, rows: 0, ownMs: 0 }),
      operatorRun(6, "HashAggregate", { parent: 0, rows: 0, ownMs: 0 }),
    ],
  });
  const titles = (isWhole: boolean) => allNodes(operatorNodes(correlated, "time", isWhole)).map(({ title }) => title);
  expect(titles(false)).toEqual(["CorrelatedJoin", "Scan parquet", "ShuffledHashJoin"]);
  expect(titles(true)).toHaveLength(7);
  const constant = queryRun({
    operators: [operatorRun(0, "Project"), operatorRun(1, "Scan OneRowRelation", { parent: 0, rows: 1, ownMs: 0 })],
  });
  expect(allNodes(operatorNodes(constant, "time", false))).toHaveLength(2);
});

test("by rows, the largest is the whole", () => {
  const shares = allNodes(operatorNodes(query, "rows", false)).map(({ share }) => share);
  expect(shares[2]).toBe(1);
  expect(shares[0]).toBeCloseTo(3 / 12_345);
});

test("the node that an error came from says so; a node that is not resolved has its name without the mark", () => {
  const failed = { ...query, failure: { message: "[DIVIDE_BY_ZERO] …", step: 4 } };
  const operators = failed.operators.map((one) => (one.id === 2 ? { ...one, planNodes: [4] } : one));
  const nodes = allNodes(operatorNodes({ ...failed, operators }, "time", false));
  expect(nodes.filter(({ isFailed }) => isFailed).map(({ title }) => title)).toEqual(["ShuffledHashJoin"]);
  const [step] = stepNodes([{ id: 4, kind: "Filter", text: "'Filter ('a > 1)" }], failed, "time");
  expect(step).toMatchObject({ isFailed: true, subject: "('a > 1)" });
});

test("what is farther from view than half of it is not displayed", () => {
  const drawnAt = (left: number) => ({
    element: { style: { display: "" } },
    box: { left, right: left + 10, top: 0, bottom: 10 },
  });
  const drawn = [0, 120, 160, 400].map(drawnAt);
  const displayed = () => drawn.map(({ element }) => element.style.display !== "none");
  const view = (left: number) => ({ left, right: left + 100, top: 0, bottom: 100 });
  const culling = new Culling();
  culling.replace(drawn);
  expect(displayed()).toEqual([false, false, false, false]);
  culling.look(view(0));
  expect(displayed()).toEqual([true, true, false, false]);
  culling.look(view(40));
  expect(displayed(), "nothing changes as long as all in view is displayed").toEqual([true, true, false, false]);
  culling.look(view(300));
  expect(displayed()).toEqual([false, false, false, true]);
});
