import { explainNode, explainPlan, type Plan } from "../../plan/resolved/index";
import { Estimates } from "../../plan/statistics/index";

/** The plan with what each of its nodes is thought to give. */
export function planWithSizes(plan: Plan): string {
  const estimates = new Estimates(plan);
  return explainPlan(plan, (node) => {
    const rows = Math.max(Math.round(estimates.rows(node)), 0);
    return `${explainNode(node)}, Statistics(sizeInBytes=${sizeText(estimates.bytes(node))}, rowCount=${rowText(rows)})`;
  });
}

/** As Spark writes sizes: 67.8 KiB. */
export function sizeText(bytes: number): string {
  let size = Math.max(bytes, 1);
  let unit = 0;
  while (size >= 2048 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${size.toFixed(1)} ${units[unit]}`;
}

/** Three digits, as Java's MathContext(3) writes large numbers. */
function rowText(rows: number): string {
  if (rows < 1000) return String(rows);
  const exponent = Math.floor(Math.log10(rows));
  const digits = Number((rows / 10 ** exponent).toFixed(2));
  return `${digits}E+${exponent}`;
}

const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
