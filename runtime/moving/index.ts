export { checkMove, type Move, type MoveReport, type Side } from "./check-move";
export type { Finding } from "./finding";
export type { CellText } from "./surveyor";
