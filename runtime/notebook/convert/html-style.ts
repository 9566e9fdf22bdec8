/** Light and dark, as the reader's system has it. */
export const pageStyle = `
:root { color-scheme: light dark; --line: light-dark(#d0d7de, #3d444d); --soft: light-dark(#f6f8fa, #161b22); }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
section { margin: 1.2rem 0; }
.cell > header { font-size: 11px; opacity: .65; }
pre { font: 13px/1.45 ui-monospace, monospace; overflow-x: auto; margin: .3rem 0; white-space: pre-wrap; }
.code { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem; white-space: pre; }
.stderr { opacity: .75; }
.error { border-left: 3px solid light-dark(#cf222e, #f85149); padding-left: .7rem; }
.output { overflow-x: auto; }
img { max-width: 100%; background: #fff; }
table { border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums; }
caption { caption-side: bottom; text-align: left; opacity: .65; padding-top: .3rem; }
th, td { padding: .2rem .6rem; border-bottom: 1px solid var(--line); text-align: left; }
`;
