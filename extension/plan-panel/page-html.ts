import { randomBytes } from "node:crypto";
import { env, Uri, type Webview } from "vscode";

/** Where the page's files lie. */
export const pageFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, "dist", "plan-panel");

/** The page runs its own script only, and asks nothing of any network. */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), name)).toString();
  const nonce = randomBytes(16).toString("base64url");
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${file("panel.css")}">
  <title>Plan</title>
</head>
<body>
  <main data-page="plan"></main>
  <script type="module" nonce="${nonce}" src="${file("panel.js")}"></script>
</body>
</html>`;
}
