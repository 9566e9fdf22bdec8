import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { attributes } from "./attributes.mjs";

const root = resolve(import.meta.dirname, "../..");

/** The engine's tables, as they are now. */
async function tables() {
  const folder = mkdtempSync(join(root, "node_modules/.ml-api-"));
  try {
    const outfile = join(folder, "tables.mjs");
    const contents = `export * from "./runtime/engine/ml/registry"; export * from "./runtime/engine/ml/parameter-table";`;
    const stdin = { contents, resolveDir: root, loader: "ts" };
    await esbuild.build({ stdin, outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const types = {
  integer: "number",
  double: "number",
  long: "number | bigint",
  string: "string",
  boolean: "boolean",
  vector: "Vector",
};
const typeOf = (type) => (type.endsWith("[]") ? `readonly ${wrapped(typeOf(type.slice(0, -2)))}[]` : types[type]);
const wrapped = (type) => (type.startsWith("readonly") ? `(${type})` : type);

const modelName = (name) =>
  name.endsWith("Classifier") || name.endsWith("Regressor")
    ? name.replace(/Classifier$/, "ClassificationModel").replace(/Regressor$/, "RegressionModel")
    : `${name}Model`;

/** Models whose class is another stage's. */
const otherModels = {
  "clustering.LDA": "clustering.LocalLDAModel",
  "feature.QuantileDiscretizer": "feature.Bucketizer",
};

/** The generated files by name. */
export async function renderMlApi() {
  const { estimators, transformers, evaluators, models, parameterInfos, parametersOf } = await tables();
  const named = { estimators, transformers, evaluators };
  const all = Object.values(named).flatMap((group) => Object.keys(group));
  const header = "// Written by `node tools/ml-api.mjs` from the driver's tables.\n";
  const files = {};
  for (const area of new Set(all.map((name) => name.split(".")[0]))) {
    const own = all.filter((name) => name.startsWith(`${area}.`)).sort();
    const texts = own.map((className) => {
      const name = className.split(".")[1];
      const kind = Object.keys(named).find((group) => named[group][className]);
      const { defaults } = named[kind][className];
      const params = renderParams(name, parametersOf(className), parameterInfos, defaults);
      const setters = renderSetters(parametersOf(className), parameterInfos, defaults);
      if (kind === "transformers")
        return params + renderClass(name, className, `Transformer<${name}Params>`, "transformer", setters);
      if (kind === "evaluators")
        return (
          params + renderClass(name, className, `Evaluator<${name}Params>`, "evaluator", setters, defaults.metricName)
        );
      const modelClass = otherModels[className] ?? `${area}.${modelName(name)}`;
      return (
        params +
        renderEstimator(name, className, modelName(name), setters) +
        renderModel(modelName(name), modelClass, models[modelClass])
      );
    });
    files[`${area}.ts`] = header + imports(texts.join("\n")) + texts.join("\n");
  }
  const rows = Object.entries(parameterInfos).map(([name, { type }]) => `  ${name}: "${type}",\n`);
  files["parameter-types.ts"] =
    `${header}\n/** The type of each parameter's values on the wire. */\nexport const parameterTypes: Readonly<Record<string, string>> = {\n${rows.join("")}};\n`;
  return files;
}

function imports(text) {
  const uses = (name) => new RegExp(`\\b${name}\\b`).test(text);
  const from = (module, names) => {
    const used = names.filter(([name]) => uses(name));
    const isTypes = used.every(([, isType]) => isType);
    const list = used.map(([name, isType]) => (isType && !isTypes ? `type ${name}` : name)).join(", ");
    return used.length === 0 ? "" : `import ${isTypes ? "type " : ""}{ ${list} } from "${module}";\n`;
  };
  const stage = [
    "Estimator",
    "Evaluator",
    "loadModel",
    "loadOperator",
    "Model",
    "ModelReference",
    "Summary",
    "Transformer",
  ].map((name) => [name, name === "ModelReference"]);
  return (
    (uses("DataFrame") ? `import type { DataFrame } from "../../dataframe";\n` : "") +
    from("../linear-algebra", [
      ["Matrix", true],
      ["Vector", true],
    ]) +
    from("../params", [["typedLiteral", false]]) +
    from("../stage", stage) +
    "\n"
  );
}

const settable = (names, infos) => names.filter((one) => infos[one] && types[infos[one].type.replaceAll("[]", "")]);

/** A parameter's documentation: what it is for, and what it is when it is not set. */
function documentation(name, infos, defaults) {
  const value = defaults[name];
  const isShown = value !== undefined && !(Array.isArray(value) && value.length > 5);
  return `  /** ${infos[name].about}${isShown ? ` Default: ${JSON.stringify(value)}.` : ""} */\n`;
}

const renderSetters = (names, infos, defaults) =>
  settable(names, infos)
    .map((one) => {
      const setter = `set${one[0].toUpperCase()}${one.slice(1)}`;
      const signature = `${setter}(value: ${typeOf(infos[one].type)}): this`;
      return `${documentation(one, infos, defaults)}  ${signature} {\n    return this.set({ ${one}: value });\n  }\n`;
    })
    .join("");

function renderParams(name, names, infos, defaults) {
  const rows = settable(names, infos).map(
    (one) => `${documentation(one, infos, defaults)}  readonly ${one}?: ${typeOf(infos[one].type)} | undefined;\n`,
  );
  return `/** Parameters of \`${name}\`. */\nexport interface ${name}Params {\n${rows.join("")}}\n\n`;
}

/** @param base its class in `stage.ts` */
const renderClass = (name, className, base, kind, rest, metric) => `/** Spark's \`ml.${className}\`. */
export class ${name} extends ${base} {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: ${name}Params = {}, uid?: string) {
    super("${className}", params, ${metric ? `"${metric}", ` : ""}uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<${name}> {
    const { params, uid } = await loadOperator("${kind}", "${className}", path);
    return new ${name}(params, uid);
  }
${rest}}
`;

const renderEstimator = (name, className, model, setters) =>
  renderClass(
    name,
    className,
    `Estimator<${model}, ${name}Params>`,
    "estimator",
    `${setters}  /** @internal */
  override modelOf(reference: ModelReference): ${model} {
    return new ${model}(reference);
  }
`,
  );

function renderModel(name, className, { attributes: own, summary }) {
  const hasSummary = summary !== undefined;
  const summaryText = hasSummary
    ? `
/** What a \`${name}\` knows of the data that it was trained on. */
export class ${name}Summary extends Summary {
${members(Object.keys(summary), name)}}
`
    : "";
  return `
/** A trained model: Spark's \`ml.${className}\`. */
export class ${name} extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("${className}", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<${name}> {
    return new ${name}(await loadModel("${className}", path));
  }
${members(Object.keys(own), name)}${
  hasSummary
    ? `  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): ${name}Summary {
    return new ${name}Summary(this.reference);
  }
`
    : ""
}}
${summaryText}`;
}

/** A method with arguments: by name, the type in TypeScript and that on the wire. */
function renderMethod(name, type, args) {
  const parameters = args.map(([arg, [own]]) => `${arg}: ${own}`).join(", ");
  const literals = args.map(([arg, [, wire]]) => `typedLiteral("${wire}", ${arg})`).join(", ");
  return type === "DataFrame"
    ? `  ${name}(${parameters}): DataFrame {\n    return this.attributeFrame("${name}", ${literals});\n  }\n`
    : `  ${name}(${parameters}): Promise<${type}> {\n    return this.attribute("${name}", ${literals});\n  }\n`;
}

function members(names, model) {
  return names
    .filter((name) => Object.hasOwn(attributes, name))
    .sort()
    .map((name) => {
      const { type, about, of, args } = attributes[`${model}.${name}`] ?? attributes[name];
      const doc = `  /** ${about} */\n`;
      if (args) return doc + renderMethod(name, type, Object.entries(args));
      if (type === "DataFrame")
        return `${doc}  ${name}(): DataFrame {\n    return this.attributeFrame("${name}");\n  }\n`;
      if (of) {
        const argument = of === "Vector" ? "features.toLiteral()" : `typedLiteral("${of}", features)`;
        return `${doc}  ${name}(features: ${of === "Vector" ? "Vector" : "number"}): Promise<${type}> {\n    return this.attribute("${name}", ${argument});\n  }\n`;
      }
      return `${doc}  ${name}(): Promise<${type}> {\n    return this.attribute("${name}");\n  }\n`;
    })
    .join("");
}
