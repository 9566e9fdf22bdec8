/** Those that a look is judged in; the last one is the harness's own. */
export const themes = {
  light: "Default Light Modern",
  "high-contrast": "Default High Contrast",
  dark: "Default Dark Modern",
};
