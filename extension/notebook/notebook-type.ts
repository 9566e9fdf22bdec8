/** As in package.json. Editors remember the controller by its id: neither may ever change. */
export const extensionId = "sparknb.sparknb";
export const notebookType = "spark-notebook";
export const localControllerId = "sparknb-local";
export const tableRendererId = "sparknb-table";
export const chartRendererId = "sparknb-chart";
export const errorRendererId = "sparknb-error";
