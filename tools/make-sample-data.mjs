/**
 * Makes the sample notebook's data: a year of an online shop's orders, the same at every run. `data/ecommerce.csv` has quoted fields
 * (commas, quotes), orders without a customer, returns, and a few dozen rows that no schema fits.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../extension/samples/data");
const orders = 9_000;
const malformedEvery = 1_300;

/** Mulberry32: the same numbers on every machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const random = generator(20_240_229);
const below = (count) => Math.floor(random() * count);
const pick = (items) => items[below(items.length)];
/** Few items take most of the weight, as in a real shop. */
const skewed = (items, power = 2.2) => items[Math.floor(items.length * random() ** power)];

const colours = ["WHITE", "RED", "BLUE", "PINK", "GREEN", "IVORY", "BLACK", "SILVER"];
const styles = ["VINTAGE", "RETRO", "HEART", "STAR", "POLKADOT", "FLORAL", "NORDIC", "LITTLE BIRD"];
const things = [
  ["MUG", "Kitchen", 2.1],
  ["TEA TOWEL", "Kitchen", 2.95],
  ["CAKE STAND", "Kitchen", 9.95],
  ["LUNCH BOX", "Kitchen", 1.95],
  ["LANTERN", "Home", 4.25],
  ["CUSHION", "Home", 6.35],
  ["WALL CLOCK", "Home", 12.5],
  ["PHOTO FRAME", "Home", 3.75],
  ["GIFT BAG", "Gifts", 0.85],
  ["GREETING CARD", "Gifts", 0.42],
  ["JEWELLERY BOX", "Gifts", 7.95],
  ["BUNTING", "Party", 4.65],
  ["PAPER PLATES", "Party", 1.25],
  ["T-LIGHT HOLDER", "Party", 2.55],
  ["SEED TIN", "Garden", 1.65],
  ["WATERING CAN", "Garden", 8.5],
];
const oddities = [
  (text) => `${text}, SET OF 6`,
  (text) => `${text} "DELUXE"`,
  (text) => `${text}, 12" WIDE`,
  (text) => `${text}, "GIFT" WRAPPED`,
];

const products = things.flatMap(([thing, category, price], t) =>
  styles.map((style, s) => {
    const plain = `${colours[(t * 3 + s) % colours.length]} ${style} ${thing}`;
    const isOdd = (t * styles.length + s) % 9 === 0;
    return {
      code: `${20_000 + t * 100 + s * 7}${(t + s) % 5 === 0 ? pick(["A", "B"]) : ""}`,
      description: isOdd ? oddities[(t + s) % oddities.length](plain) : plain,
      category,
      price: Math.round(price * (0.8 + random() * 0.6) * 100) / 100,
    };
  }),
);
const countries = [
  ["United Kingdom", "GB", "Europe", "GBP"],
  ["Germany", "DE", "Europe", "EUR"],
  ["France", "FR", "Europe", "EUR"],
  ["EIRE", "IE", "Europe", "EUR"],
  ["Spain", "ES", "Europe", "EUR"],
  ["Netherlands", "NL", "Europe", "EUR"],
  ["Switzerland", "CH", "Europe", "CHF"],
  ["Australia", "AU", "Oceania", "AUD"],
  ["Japan", "JP", "Asia", "JPY"],
  ["Singapore", "SG", "Asia", "SGD"],
  ["USA", "US", "America", "USD"],
  ["Canada", "CA", "America", "CAD"],
];
const customers = Array.from({ length: 1_800 }, (_, index) => ({
  id: 12_346 + index * 3,
  country: random() < 0.72 ? countries[0][0] : skewed(countries)[0],
}));

const field = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (rows) => `${rows.map((row) => row.map((value) => field(String(value))).join(",")).join("\n")}\n`;
const two = (number) => String(number).padStart(2, "0");

/** A moment of 2024 in opening hours, later orders being more frequent towards Christmas. */
function momentOf(order) {
  const day = Math.floor(366 * Math.sqrt((order + random()) / orders));
  const date = new Date(Date.UTC(2024, 0, 1 + Math.min(day, 365)));
  const time = `${two(8 + below(12))}:${two(below(60))}:00`;
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())} ${time}`;
}

const header = [
  "InvoiceNo",
  "StockCode",
  "Description",
  "Quantity",
  "InvoiceDate",
  "UnitPrice",
  "CustomerID",
  "Country",
];
const malformed = [
  (row) => row.with(3, "twelve"),
  (row) => row.with(5, "n/a"),
  (row) => row.with(4, "31/12/2024 99:00"),
  (row) => row.slice(0, 5),
  (row) => [...row, "surplus"],
];
const lines = [header];
for (let order = 0; order < orders; order++) {
  const customer = skewed(customers, 1.5);
  const isReturn = random() < 0.02;
  const invoice = `${isReturn ? "C" : ""}${536_365 + order}`;
  const moment = momentOf(order);
  const isGuest = random() < 0.18;
  for (let item = 1 + below(11); item > 0; item--) {
    const product = skewed(products);
    const quantity = (1 + Math.floor(24 * random() ** 3)) * (isReturn ? -1 : 1);
    const price = random() < 0.002 ? "0.00" : product.price.toFixed(2);
    const row = [
      invoice,
      product.code,
      product.description,
      quantity,
      moment,
      price,
      isGuest ? "" : customer.id,
      customer.country,
    ];
    lines.push(
      lines.length % malformedEvery === 0 ? malformed[(lines.length / malformedEvery) % malformed.length](row) : row,
    );
  }
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "ecommerce.csv"), csv(lines));
writeFileSync(
  join(folder, "products.csv"),
  csv([["StockCode", "Category"], ...products.map(({ code, category }) => [code, category])]),
);
const toJsonLine = ([country, code, region, currency]) => `${JSON.stringify({ country, code, region, currency })}\n`;
writeFileSync(join(folder, "countries.json"), countries.map(toJsonLine).join(""));
console.log(`${lines.length - 1} order lines, ${products.length} products, ${countries.length} countries in ${folder}`);
