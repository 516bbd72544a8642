export { type Prism, startPrism } from "./start-prism.ts";
export { readRefusal } from "./read-refusal.ts";
export { readViolations, type Violation } from "./read-violations.ts";
export { startPrismProcess } from "./start-prism-process.ts";
