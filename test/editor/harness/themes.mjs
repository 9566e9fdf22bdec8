/** Those that a look is judged in, by their labels and the workbench's class; the last one is the harness's own. */
export const themes = {
  light: { label: "Light Modern", type: "vs" },
  "high-contrast": { label: "Dark High Contrast", type: "hc-black" },
  dark: { label: "Dark Modern", type: "vs-dark" },
};
