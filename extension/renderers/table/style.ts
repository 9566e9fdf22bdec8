export const tableStyle = `
.sparknb-table { color: var(--vscode-editor-foreground); font-size: var(--vscode-editor-font-size, 13px); }
.sparknb-table .scroller {
  max-height: 32em; overflow: auto; width: fit-content; max-width: 100%;
  border: 1px solid var(--vscode-notebook-cellBorderColor, var(--vscode-panel-border, transparent)); border-radius: 3px;
}
.sparknb-table .scroller:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.sparknb-table table { border-collapse: separate; border-spacing: 0; margin: 0; width: auto; }
.sparknb-table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.sparknb-table th, .sparknb-table td {
  padding: 3px 12px; text-align: left; white-space: pre; max-width: 30em; overflow: hidden; text-overflow: ellipsis;
  border: 0; border-bottom: 1px solid var(--vscode-notebook-cellBorderColor, var(--vscode-panel-border, transparent));
  font-weight: normal; font-variant-numeric: tabular-nums; line-height: 1.5; vertical-align: top;
}
.sparknb-table.sparknb-table tbody > tr:nth-child(n) { background: none; }
.sparknb-table tbody tr:last-child > * { border-bottom: 0; }
.sparknb-table thead > tr > * { position: sticky; top: 0; z-index: 1; background: var(--vscode-editorWidget-background, var(--vscode-editor-background)); }
.sparknb-table thead .name { display: block; font-weight: 600; }
.sparknb-table thead .type {
  display: block; font-size: 0.85em; color: var(--vscode-descriptionForeground);
  max-width: 24em; overflow: hidden; text-overflow: ellipsis;
}
.sparknb-table .number { text-align: right; }
.sparknb-table .null { color: var(--vscode-disabledForeground, var(--vscode-descriptionForeground)); font-style: italic; }
.sparknb-table .row-number {
  color: var(--vscode-editorLineNumber-foreground); text-align: right; padding: 3px 8px; user-select: none;
  position: sticky; left: 0; background: var(--vscode-editor-background);
}
.sparknb-table thead .row-number { z-index: 2; background: var(--vscode-editorWidget-background, var(--vscode-editor-background)); }
.sparknb-table tbody tr:hover > td { background: var(--vscode-list-hoverBackground); }
.sparknb-table .range { margin-top: 4px; color: var(--vscode-descriptionForeground); font-size: 0.9em; }
`;
