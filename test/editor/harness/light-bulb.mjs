/** Does what the light bulb offers, by its keys, at the last such name in the cell, or column in quotes. */
export async function fix(editor, notebook, cell, name, action, screenshot) {
  const place = notebook
    .cell(cell)
    .locator(".view-line span", { hasText: new RegExp(`^"?${name}"?$`) })
    .last();
  const row = editor.page
    .locator(".action-widget .action-item, .action-widget .monaco-list-row", { hasText: action })
    .first();
  for (let tries = 0; tries < 20; tries++) {
    await place.click();
    await editor.page.keyboard.press("Control+.");
    if (await choose(editor, row, screenshot)) return;
    await editor.page.keyboard.press("Escape");
  }
  throw new Error(`The light bulb never offered "${action}"`);
}

/** Whether it was there: the list goes when the cell's problems are told anew. */
async function choose(editor, row, screenshot) {
  try {
    await row.waitFor({ timeout: 2_000 });
    if (screenshot) await editor.screenshot(screenshot);
    await row.click({ timeout: 2_000 });
    return true;
  } catch {
    return false;
  }
}
