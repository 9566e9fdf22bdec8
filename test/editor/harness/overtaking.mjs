/** Milliseconds. VS Code looks whether a command's extension is active before it calls it, and a run overtakes it there: no hand is so fast. */
export const overtaking = 100;
