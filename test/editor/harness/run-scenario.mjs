// `node run-scenario.mjs FILE PLACE`: one scenario, in a process of its own (`lane.mjs`); ends with 0 when it passes, 2 when it is skipped.
import { Workbench } from "./workbench.mjs";

const [file, place] = process.argv.slice(2);
const { title, run, skipped } = await import(new URL(`../scenarios/${file}`, import.meta.url));
if (skipped) {
  console.log(`- ${title}: skipped, ${skipped}`);
  process.exit(2);
}
if (await passes()) process.exit(0);
// A browser on a busy machine may miss a moment: a scenario has a second try, and the log shows that it took it.
console.log(`  once more: ${file}`);
process.exit((await passes()) ? 0 : 1);

async function passes() {
  const workbench = new Workbench(JSON.parse(place));
  const started = Date.now();
  try {
    await run(workbench);
    console.log(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    await workbench.editor?.screenshot(`failed-${file.replace(".mjs", "")}`).catch(() => {});
    console.log([`✗ ${title}`, error.stack, ...(workbench.editor?.errorsOfHosts() ?? [])].join("\n"));
    return false;
  } finally {
    await workbench.close();
  }
}
