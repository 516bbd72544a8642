import type { Node } from "./node.ts";

/** Whether a value that fits may come to have no JSON text: in an object its key is then left out. */
export function mayBeAbsent(node: Node): boolean {
  switch (node.kind) {
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "date":
    case "never":
    case "object":
    case "array":
    case "tuple":
    case "record":
    case "default":
    case "required":
      return false;
    case "value":
      return node.texts.has(undefined);
    case "checked":
      return mayBeAbsent(node.leaf);
    case "nullable":
    case "prefault":
      return mayBeAbsent(node.inner);
    default:
      return true;
  }
}
