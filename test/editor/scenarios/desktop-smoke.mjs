import assert from "node:assert/strict";
import { prepareSmoke } from "../../desktop/bundle.mjs";
import { root } from "../setup/extension.mjs";

export const title = "what npm run test:desktop runs in VS Code's extension host ends well in this one's, too";

export async function run(workbench) {
  const tests = await prepareSmoke(workbench.folder);
  const editor = await workbench.open();
  const ended = new Promise((resolve) => editor.page.exposeFunction("codeAutomationExit", resolve));
  const failures = [];
  await editor.page.exposeFunction("codeAutomationLog", (kind, texts) => {
    if (kind === "error") failures.push(texts.join(" "));
  });
  const address = new URL(editor.page.url());
  const remote = (path) => `vscode-remote://${address.host}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(root.replace(/\/$/, ""))],
    ["extensionTestsPath", remote(tests)],
  ];
  address.searchParams.set("payload", JSON.stringify(payload));
  await editor.page.goto(address.href);
  assert.equal(await ended, 0, failures.join("\n"));
}
