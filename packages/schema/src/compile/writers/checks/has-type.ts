import type { LeafNode } from "../../nodes/node.ts";

/** Whether a value is of a leaf's type, its checks left aside. */
export function hasType(leaf: LeafNode, value: unknown): boolean {
  switch (leaf.kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return value instanceof Date && !Number.isNaN(value.getTime());
    case "null":
      return value === null;
    case "undefined":
      return value === undefined;
    case "value":
      return leaf.texts.has(value);
    case "open":
      return true;
    default:
      return false;
  }
}
