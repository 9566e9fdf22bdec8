export { conditions } from "./conditions/index";
export * from "./spark-error";
