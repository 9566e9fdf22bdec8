export const errorStyle = `
.sparknb-error {
  color: var(--vscode-editor-foreground); font-size: var(--vscode-editor-font-size, 13px); line-height: 1.5;
  border-left: 3px solid var(--vscode-editorError-foreground, var(--vscode-errorForeground)); padding: 2px 0 2px 10px;
}
.sparknb-error .headline { font-weight: 600; white-space: pre-wrap; overflow-wrap: anywhere; }
.sparknb-error .headline .name { color: var(--vscode-errorForeground); }
.sparknb-error .badges { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 4px; }
.sparknb-error .badge {
  font-family: var(--vscode-editor-font-family, monospace); font-size: 0.85em; padding: 1px 6px; border-radius: 3px;
  background: var(--vscode-badge-background); color: var(--vscode-badge-foreground); border: 1px solid var(--vscode-contrastBorder, transparent);
}
.sparknb-error .frames { list-style: none; margin: 4px 0 0; padding: 0; }
.sparknb-error a { color: var(--vscode-textLink-foreground); text-decoration: none; }
.sparknb-error a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
.sparknb-error a:focus-visible, .sparknb-error summary:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
.sparknb-error details { margin-top: 4px; }
.sparknb-error summary { cursor: pointer; color: var(--vscode-descriptionForeground); width: fit-content; }
.sparknb-error pre {
  margin: 4px 0 0; padding: 8px; overflow: auto; max-height: 24em; white-space: pre-wrap; overflow-wrap: anywhere;
  font-family: var(--vscode-editor-font-family, monospace); font-size: 0.95em;
  background: var(--vscode-textCodeBlock-background); border-radius: 3px;
}
`;
