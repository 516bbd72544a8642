import type { Node } from "./node.ts";

/** Whether a node may take `undefined` for a value that fits. */
export function mayTakeUndefined(node: Node): boolean {
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
      return false;
    case "value":
      return node.texts.has(undefined);
    case "nullable":
      return mayTakeUndefined(node.inner);
    default:
      return true;
  }
}
