/** The generated files by name. */
export function renderMlApi(): Promise<Readonly<Record<string, string>>>;
