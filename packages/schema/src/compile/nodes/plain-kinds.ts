import type { Node } from "./node.ts";

/** The kinds of node that take no `undefined`, and whose values always have JSON text. */
export const plainKinds: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "text",
  "number",
  "boolean",
  "null",
  "date",
  "never",
  "object",
  "array",
  "tuple",
  "record",
]);
