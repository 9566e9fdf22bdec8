import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

/** Development packages whose code is shipped all the same. */
const shippedDevelopmentPackages = ["node_modules/typescript", "node_modules/@types/node", "node_modules/undici-types"];
const licenseFile = /^(licen[cs]e|notice|copying|third-?party-?notice).*$/i;

/** What is no package: runtime/sql/functions/spark-functions.json. */
const otherMaterial = [
  {
    title: "Apache Spark 4.3 (descriptions of its SQL functions)",
    license: "Apache-2.0",
    text: "Apache Spark\nCopyright 2014 and onwards The Apache Software Foundation.\n\nThis product includes software developed at The Apache Software Foundation (http://www.apache.org/).",
  },
];

/** Writes the licences of everything that npm installed for production. @throws Error for a package without any licence */
export function writeThirdPartyNotices(outfile) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const shipped = Object.entries(packages).filter(
    ([path, entry]) =>
      path !== "" && (!entry.dev || shippedDevelopmentPackages.includes(path)) && existsSync(join(root, path)),
  );
  const notices = [...shipped.map(([path]) => notice(path)), ...otherMaterial].sort((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  const unlicensed = notices.filter(({ text, license }) => text === "" && !license);
  if (unlicensed.length > 0) throw new Error(`No licence: ${unlicensed.map(({ title }) => title).join(", ")}`);
  const rule = "-".repeat(80);
  const body = notices.map(
    ({ title, license, text }) =>
      `${rule}\n${title}\nLicence: ${license}\n\n${text || "(the package ships no licence text)"}\n`,
  );
  writeFileSync(outfile, `Spark Notebook contains these packages.\n\n${body.join("\n")}`);
  return notices.length;
}

/** Of material that is in no package's own folder. */
export const otherNotices = () =>
  otherMaterial.map(({ title, license, text }) => `${title}\nLicence: ${license}\n\n${text}\n`).join("\n");

function notice(path) {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (file) => file.isFile() && licenseFile.test(file.name),
  );
  const text = files.map((file) => readFileSync(join(folder, file.name), "utf8").trim()).join("\n\n");
  return { title: `${name} ${version}`, license: typeof license === "string" ? license : license?.type, text };
}
