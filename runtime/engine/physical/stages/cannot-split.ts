/** Thrown while a query is split into stages: it runs as one task. */
export class CannotSplit extends Error {}
