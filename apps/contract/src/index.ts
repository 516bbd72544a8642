export { type Prism, startPrism } from "./start-prism.ts";
export { readViolations, type Violation } from "./read-violations.ts";
