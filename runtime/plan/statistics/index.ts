export { Estimates } from "./estimates";
