import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { isAlive } from "../../is-alive.mjs";
import { NotebookPage } from "./notebook-page.mjs";
import { overtaking } from "./overtaking.mjs";
import { extensionProcesses, processTree, waitUntilGone } from "./processes.mjs";

const settings = {
  "sparkNotebook.session.idleTimeout": 0.3,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "git.openRepositoryInParentFolders": "never",
  "files.simpleDialog.enable": true,
  "workbench.colorTheme": "Default Dark Modern",
};

const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** One code-server with one folder open, and one browser page on it. */
export class Editor {
  /** @param {{ codeServer: { node: string, entry: string }, workFolder: string, laneFolder: string, extensionsFolder: string, port: number }} place */
  static async start(
    place,
    folder,
    {
      theme = settings["workbench.colorTheme"],
      viewport = { width: 1280, height: 1400 },
      keepUserData = false,
      settings: own = {},
      env = {},
    } = {},
  ) {
    const userData = join(place.laneFolder, "user-data");
    if (!keepUserData) rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    mkdirSync(join(userData, "User"), { recursive: true });
    writeFileSync(
      join(userData, "User", "settings.json"),
      JSON.stringify({ ...settings, "workbench.colorTheme": theme, ...own }),
    );
    const server = spawn(
      place.codeServer.node,
      [
        place.codeServer.entry,
        ...["--auth", "none", "--bind-addr", `127.0.0.1:${place.port}`],
        ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"],
        ...["--user-data-dir", userData, "--extensions-dir", place.extensionsFolder, folder],
      ],
      { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } },
    );
    await new Promise((resolve, reject) => {
      server.stdout.on("data", (text) => String(text).includes("HTTP server listening") && resolve());
      server.once("exit", (code) => reject(new Error(`code-server ended with ${code}`)));
    });
    return Editor.#openBrowser(place, folder, server, viewport);
  }

  static async #openBrowser(place, folder, server, viewport) {
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: chromiumArguments });
    const context = await browser.newContext({ viewport, locale: "en-US" });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`http://127.0.0.1:${place.port}/?folder=${encodeURIComponent(folder)}`);
    await page.locator(".monaco-workbench").waitFor({ timeout: 120_000 });
    await page.locator(".explorer-folders-view, .composite.title").first().waitFor({ timeout: 120_000 });
    return new Editor(place, folder, server, browser, page);
  }

  /** Another window on the same folder, in a browser of its own. It ends with `closeBrowser`. */
  openWindow() {
    return Editor.#openBrowser(this.place, this.folder, this.server, this.page.viewportSize());
  }

  constructor(place, folder, server, browser, page) {
    Object.assign(this, { place, folder, server, browser, page });
  }

  /** Runs a command of the palette by its full title. The palette does not learn of extensions that load while it is open. */
  async command(title, timeoutMs = 120_000) {
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
    for (const end = Date.now() + timeoutMs; ; ) {
      await this.page.keyboard.press("F1");
      const input = this.page.locator(".quick-input-widget input[type=text]");
      await input.waitFor();
      await input.fill(`>${title}`);
      const isThere = await row.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (isThere) {
        await row.click();
        await this.page.mouse.move(0, 0); // a tip under it would cover what a picker shows next
        return this.page.waitForTimeout(overtaking);
      }
      if (Date.now() > end) throw new Error(`The palette does not offer "${title}"`);
      await this.page.keyboard.press("Escape");
    }
  }

  /** Titles that the palette offers for a text. */
  async commandsFor(text) {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input[type=text]").fill(`>${text}`);
    await this.page.waitForTimeout(500);
    const rows = await this.page.locator(".quick-input-list .monaco-list-row .label-name").allTextContents();
    await this.page.keyboard.press("Escape");
    return rows;
  }

  async openNotebook(file) {
    // Before the editor has read our manifest the file has no icon of ours and opens as text.
    const icon = this.page.locator(".explorer-folders-view .sparknb-lang-file-icon", { hasText: file }).first();
    await icon.dblclick();
    const notebook = new NotebookPage(this.page);
    await notebook.ready();
    return notebook;
  }

  async activeNotebook() {
    const notebook = new NotebookPage(this.page);
    await notebook.ready();
    return notebook;
  }

  async newNotebook() {
    await this.command("Spark Notebook: New Spark Notebook");
    const notebook = new NotebookPage(this.page);
    await notebook.ready();
    return notebook;
  }

  /** Answers an input box or simple file dialog. */
  async fillQuickInput(text) {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.waitFor();
    // The box comes empty and is filled with a proposal a moment later, over what was typed before.
    while ((await input.inputValue()) !== text) {
      await this.page.waitForTimeout(500);
      await input.fill(text);
      await this.page.waitForTimeout(500);
    }
    await this.page.keyboard.press("Enter");
  }

  /** Saves the notebook in the active editor: it is written although nothing of it may have changed. @returns when its file has all bytes */
  async save(file) {
    const path = join(this.folder, file);
    const before = statSync(path).mtimeMs;
    await this.page.keyboard.press("Control+S");
    for (const end = Date.now() + 60_000; statSync(path).mtimeMs === before; await this.page.waitForTimeout(50)) {
      if (Date.now() > end) throw new Error(`${file} was not written`);
    }
    await this.page.locator(".tab:not(.dirty)", { hasText: file }).waitFor({ timeout: 60_000 });
    await this.page.waitForTimeout(300); // the tab is clean before the last byte is written
  }

  /** Adds a server, and chooses it for the notebook in the active editor. */
  async chooseNewServer(name, address) {
    await this.command("Spark Notebook: Add Spark Server");
    await this.fillQuickInput(address);
    if (!address.includes("token=")) {
      await this.page.locator(".quick-input-title", { hasText: "(2/3)" }).waitFor();
      await this.page.keyboard.press("Enter");
    }
    await this.fillQuickInput(name);
    await this.command("Notebook: Select Notebook Kernel");
    await this.page.mouse.move(5, 5); // what it says of a row lies over the list
    for (const step of ["Select Another Kernel", "Spark Notebook", name])
      await this.page.locator(".quick-input-list .monaco-list-row", { hasText: step }).first().click();
    await this.page.locator(".kernel-label", { hasText: name }).waitFor();
  }

  /** @param {{ label: string, type: string }} theme one of `themes`. The workbench and its frames have its colours then. */
  async setTheme({ label, type }) {
    await this.command("Preferences: Color Theme");
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.fill(label);
    await this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: label }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.monaco-workbench.${type}`).waitFor();
    await this.page.waitForTimeout(500); // frames hear of it by a message
  }

  async screenshot(name) {
    await this.page.screenshot({ path: join(this.place.workFolder, "screenshots", `${name}.png`) });
  }

  statusText() {
    return this.page.locator('[id="sparknb.sparknb.sparkNotebook.localSpark"]').textContent();
  }

  async reload() {
    await this.page.reload();
    await this.page.locator(".monaco-workbench").waitFor({ timeout: 120_000 });
  }

  /** The extensions that start with a window are there. @param windows how many have been opened since the editor's start */
  async extensionsStarted(windows) {
    const isOver = (log) => log.includes("Eager extensions activated");
    for (const end = Date.now() + 60_000; ; await this.page.waitForTimeout(50)) {
      if (this.#logsOfHosts().filter(isOver).length >= windows) return;
      if (Date.now() > end) throw new Error("The window's extensions have not started");
    }
  }

  /** Lines, with what led to them: for the log of a scenario that failed. */
  errorsOfHosts() {
    const errors = this.#logsOfHosts().flatMap((log) =>
      log.split(/\n(?=\d{4}-)/).filter((entry) => entry.includes("[error]")),
    );
    return errors.slice(-10).map((error) => error.slice(0, 600));
  }

  /** One for each extension host that there has been. */
  #logsOfHosts() {
    const folder = join(this.place.laneFolder, "user-data", "logs");
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith("remoteexthost.log"));
    return files.map((file) => readFileSync(join(folder, file), "utf8"));
  }

  async closeBrowser() {
    await this.browser.close();
  }

  /** All of code-server is gone then; the extension's own processes may stay. */
  async stop() {
    await this.browser.close();
    const own = extensionProcesses(this.place.extensionsFolder).map(({ pid }) => pid);
    const tree = processTree(this.server.pid, own);
    if (this.server.exitCode !== null || this.server.signalCode !== null) return;
    const exited = new Promise((resolve) => this.server.once("exit", resolve));
    this.server.kill("SIGTERM");
    const force = setTimeout(() => this.server.kill("SIGKILL"), 5_000);
    await exited;
    clearTimeout(force);
    for (const pid of await waitUntilGone(() => tree.filter(isAlive), 10_000)) process.kill(pid, "SIGKILL");
  }
}
