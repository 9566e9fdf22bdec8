/** The name that an attribute has in a stage's SQL text; ids made by the planner are negative. */
export const columnName = (id: number) => (id < 0 ? `p${-id}` : `c${id}`);

export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;
