const validId = /^[A-Za-z0-9_-]{1,64}$/;

/** A random id for a cell that the user has just made: 8 hexadecimal digits. */
export function newCellId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Gives every cell a valid id of its own. Files older than nbformat 4.5 have none: theirs come from position and text, so that opening
 * such a file twice gives the same ids.
 */
export function assignCellIds(
  cells: readonly { readonly id?: string | undefined; readonly source: string }[],
): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    let id = cell.id !== undefined && validId.test(cell.id) ? cell.id : "";
    for (let attempt = 0; id === "" || taken.has(id); attempt++) id = derivedId(`${index}:${attempt}:${cell.source}`);
    taken.add(id);
    return id;
  });
}

/** FNV-1a, 32 bits. */
function derivedId(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
