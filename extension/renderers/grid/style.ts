const border =
  "var(--vscode-notebook-cellBorderColor, var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)))";
const surface = "var(--vscode-editor-background)";
const raised = "var(--vscode-editorWidget-background, var(--vscode-editor-background))";
const faint = "var(--vscode-descriptionForeground)";

export const gridStyle = `
.sparknb-frame { position: relative; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); font-size: 13px; max-width: 100%; }
.sparknb-frame * { box-sizing: border-box; }
.sparknb-frame [hidden] { display: none !important; }
.sparknb-frame button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 4px; cursor: pointer; padding: 2px; }
.sparknb-frame button:disabled { opacity: 0.4; cursor: default; }
.sparknb-frame :focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.sparknb-frame .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sparknb-frame .toolbar { display: flex; gap: 2px; padding: 0 0 4px; justify-content: flex-end; }
.sparknb-frame .icon-button { display: inline-flex; padding: 3px; color: var(--vscode-icon-foreground, ${faint}); }
.sparknb-frame .icon-button:hover:enabled { background: var(--vscode-toolbar-hoverBackground); outline: 1px dashed var(--vscode-contrastActiveBorder, transparent); outline-offset: -1px; }
.sparknb-frame .icon-button[aria-pressed=true] { background: var(--vscode-inputOption-activeBackground, var(--vscode-toolbar-activeBackground)); color: var(--vscode-inputOption-activeForeground, inherit); border-color: var(--vscode-inputOption-activeBorder, transparent); }
.sparknb-frame .text-button { padding: 0 6px; color: var(--vscode-textLink-foreground); }
.sparknb-frame .text-button:hover { text-decoration: underline; }
.sparknb-frame .primary, .sparknb-popup .primary { color: var(--vscode-button-foreground); background: var(--vscode-button-background); border-color: var(--vscode-button-border, transparent); padding: 2px 12px; }
.sparknb-frame .primary:hover { background: var(--vscode-button-hoverBackground); text-decoration: none; }
.sparknb-frame .chips { display: flex; flex-wrap: wrap; gap: 4px; padding-bottom: 6px; }
.sparknb-frame .chip { display: inline-flex; align-items: center; gap: 2px; padding: 0 2px 0 8px; border-radius: 10px; background: var(--vscode-badge-background); color: var(--vscode-badge-foreground); border: 1px solid var(--vscode-contrastBorder, transparent); }
.sparknb-frame .chip .icon-button { padding: 1px; color: inherit; border-radius: 8px; }

.sparknb-frame .scroller { height: var(--view-height); overflow: auto; border: 1px solid ${border}; border-radius: 4px; position: relative; width: fit-content; max-width: 100%; resize: vertical; user-select: none; contain: content; font-variant-numeric: tabular-nums; }
.sparknb-frame .scroller:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 0; }
.sparknb-frame .canvas { position: relative; }
.sparknb-frame .body { position: absolute; left: 0; right: 0; will-change: transform; }
.sparknb-frame .row { display: flex; }
.sparknb-frame .body .row { height: 24px; background: ${surface}; }
.sparknb-frame .body .row.odd { background: color-mix(in srgb, ${surface} 96%, var(--vscode-editor-foreground)); }
.sparknb-frame .body .row:hover { background: var(--vscode-list-hoverBackground, ${raised}); }
.sparknb-frame .spacer { flex: none; }
.sparknb-frame .head { position: sticky; top: 0; z-index: 2; background: ${raised}; border-bottom: 1px solid ${border}; width: 100%; }
.sparknb-frame .number-cell { flex: none; width: 80px; position: sticky; left: 0; z-index: 1; padding: 3px 8px; text-align: right; color: var(--vscode-editorLineNumber-foreground); background: inherit; border-right: 1px solid ${border}; overflow: hidden; }
.sparknb-frame .head .row, .sparknb-frame .head .number-cell { background: ${raised}; }
.sparknb-frame .column { flex: none; position: relative; padding: 4px 12px 5px; overflow: hidden; cursor: pointer; border-right: 1px solid ${border}; }
.sparknb-frame .column:hover { background: var(--vscode-list-hoverBackground); }
.sparknb-frame .column .title { display: flex; align-items: center; gap: 4px; }
.sparknb-frame .column.number .title { justify-content: flex-end; }
.sparknb-frame .column.number .type { text-align: right; }
.sparknb-frame .column .name { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: pre; }
.sparknb-frame .column .title svg { flex: none; width: 12px; height: 12px; color: var(--vscode-textLink-foreground); }
.sparknb-frame .column .sort { display: inline-flex; align-items: center; color: var(--vscode-textLink-foreground); font-size: 10px; }
.sparknb-frame .column .type { font-size: 11px; color: ${faint}; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 400; }
.sparknb-frame .menu-button { position: absolute; right: 6px; top: 3px; padding: 1px; opacity: 0; background: ${raised}; display: inline-flex; }
.sparknb-frame .column:hover .menu-button, .sparknb-frame .column.active .menu-button { opacity: 1; }
.sparknb-frame .menu-button:hover { background: var(--vscode-toolbar-hoverBackground); }
.sparknb-frame .resizer { position: absolute; right: -1px; top: 0; bottom: 0; width: 7px; cursor: col-resize; }
.sparknb-frame .resizer:hover { background: var(--vscode-sash-hoverBorder, var(--vscode-focusBorder)); }
.sparknb-frame .cell { flex: none; height: 24px; line-height: 23px; padding: 0 12px; overflow: hidden; text-overflow: ellipsis; white-space: pre; border-right: 1px solid transparent; font-family: var(--vscode-editor-font-family, monospace); font-size: 12px; }
.sparknb-frame .cell.number { text-align: right; }
.sparknb-frame .cell.null { color: ${faint}; font-style: italic; }
.sparknb-frame .cell.waiting::before { content: ""; display: inline-block; width: 60%; height: 8px; border-radius: 4px; background: var(--vscode-editor-foreground); opacity: 0.08; }
.sparknb-frame .cell.selected { background: var(--vscode-editor-selectionBackground, var(--vscode-list-inactiveSelectionBackground)); color: var(--vscode-editor-selectionForeground, inherit); }
.sparknb-frame .scroller:not(:focus) .cell.selected { background: var(--vscode-editor-inactiveSelectionBackground, var(--vscode-list-inactiveSelectionBackground)); }
.sparknb-frame .scroller:focus .active { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px; }
.sparknb-frame .scroller.one-cell:not(:focus) .cell.selected { background: none; color: inherit; }

.sparknb-frame .profile { margin-top: 6px; font-size: 11px; font-weight: 400; color: ${faint}; min-height: 78px; }
.sparknb-frame .profile.waiting { background: var(--vscode-editor-foreground); opacity: 0.06; border-radius: 4px; }
.sparknb-frame .profile .picture { display: block; width: 100%; height: 32px; }
.sparknb-frame .profile rect { fill: var(--vscode-charts-blue); }
.sparknb-frame .profile .facts { display: flex; justify-content: space-between; gap: 8px; white-space: nowrap; overflow: hidden; }
.sparknb-frame .profile .facts span { overflow: hidden; text-overflow: ellipsis; }
.sparknb-frame .profile .facts span:first-child { flex: none; }
.sparknb-frame .profile .end { color: var(--vscode-editor-foreground); }
.sparknb-frame .profile .has-nulls { color: var(--vscode-editorWarning-foreground, inherit); }
.sparknb-frame .profile .top { position: relative; display: flex; justify-content: space-between; gap: 6px; height: 11px; line-height: 11px; font-size: 10px; overflow: hidden; white-space: nowrap; z-index: 0; }
.sparknb-frame .profile .top::before { content: ""; position: absolute; inset: 1px auto 1px 0; width: var(--share); background: var(--vscode-charts-blue); opacity: 0.3; z-index: -1; }
.sparknb-frame .profile .top-value { overflow: hidden; text-overflow: ellipsis; }

.sparknb-frame .details { border: 1px solid ${border}; border-radius: 4px; margin-top: 6px; background: ${raised}; max-width: 100%; }
.sparknb-frame .details .title { display: flex; justify-content: space-between; align-items: center; padding: 2px 4px 2px 12px; color: ${faint}; border-bottom: 1px solid ${border}; }
.sparknb-frame .details .value { max-height: 20em; overflow: auto; padding: 6px 12px; font-family: var(--vscode-editor-font-family, monospace); font-size: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
.sparknb-frame .details ul { list-style: none; margin: 0; padding: 0 0 0 16px; }
.sparknb-frame .details summary { cursor: pointer; color: ${faint}; }
.sparknb-frame .details li > details { display: inline-block; vertical-align: top; }
.sparknb-frame .details .key { color: var(--vscode-debugTokenExpression-name, var(--vscode-textLink-foreground)); }
.sparknb-frame .details .null { font-style: italic; color: ${faint}; }

.sparknb-frame .status { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; margin-top: 5px; min-height: 22px; color: ${faint}; font-size: 12px; font-variant-numeric: tabular-nums; }
.sparknb-frame .status .actions { display: inline-flex; gap: 8px; align-items: center; }
.sparknb-frame .status .failed { color: var(--vscode-errorForeground); }

.sparknb-frame .builder { display: flex; flex-wrap: wrap; gap: 10px; padding: 4px 0 8px; }
.sparknb-frame .builder label { display: flex; flex-direction: column; gap: 2px; font-size: 11px; color: ${faint}; }
.sparknb-frame .builder select { width: 150px; font-size: 13px; }
.sparknb-frame .chart { position: relative; border: 1px solid ${border}; border-radius: 4px; padding: 8px; max-width: 100%; }
.sparknb-frame .chart .toolbar { position: absolute; right: 4px; top: 4px; padding: 0; z-index: 1; opacity: 0; }
.sparknb-frame .chart:hover .toolbar, .sparknb-frame .chart .toolbar:focus-within { opacity: 1; }
.sparknb-frame .chart .picture { min-height: 60px; overflow-x: auto; }
.sparknb-frame .chart[aria-busy] .picture { opacity: 0.5; }
.sparknb-frame .chart .note { font-size: 12px; color: ${faint}; }
.sparknb-frame .chart .failed { color: var(--vscode-errorForeground); padding: 8px 0; white-space: pre-wrap; }
#vg-tooltip-element, .vg-tooltip { z-index: 20; }

.sparknb-popup { position: absolute; z-index: 10; min-width: 180px; background: var(--vscode-menu-background, ${raised}); color: var(--vscode-menu-foreground, inherit); border: 1px solid var(--vscode-menu-border, var(--vscode-widget-border, ${border})); border-radius: 6px; padding: 4px; box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent); }
.sparknb-frame .sparknb-popup .item { display: block; width: 100%; text-align: left; padding: 3px 12px; border-radius: 4px; }
.sparknb-frame .sparknb-popup .item:hover, .sparknb-frame .sparknb-popup .item:focus { background: var(--vscode-menu-selectionBackground); color: var(--vscode-menu-selectionForeground); outline: 1px solid var(--vscode-menu-selectionBorder, transparent); outline-offset: -1px; }
.sparknb-popup .separated { margin-top: 9px; }
.sparknb-popup .separated::before { content: ""; display: block; position: relative; top: -7px; margin: 0 -12px; border-top: 1px solid var(--vscode-menu-separatorBackground, ${border}); }
.sparknb-popup.filter { display: flex; flex-direction: column; gap: 6px; padding: 10px; width: 250px; }
.sparknb-popup.filter .title { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sparknb-frame select, .sparknb-frame input { font: inherit; padding: 3px 6px; width: 100%; border-radius: 3px; color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-dropdown-border, transparent)); }
.sparknb-frame select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border-color: var(--vscode-dropdown-border, transparent); }
.sparknb-popup .buttons { display: flex; gap: 6px; justify-content: flex-end; }
.sparknb-frame .sparknb-popup .buttons button { padding: 2px 12px; border-color: var(--vscode-button-border, ${border}); }
@media (prefers-reduced-motion: no-preference) { .sparknb-frame .icon-button { transition: background 80ms; } }
`;
