import type { Node } from "./node.ts";
import { plainKinds } from "./plain-kinds.ts";

/** Whether a node may take `undefined` for a value that fits. */
export function mayTakeUndefined(node: Node): boolean {
  if (plainKinds.has(node.kind)) return false;
  switch (node.kind) {
    case "value":
      return node.texts.has(undefined);
    case "nullable":
      return mayTakeUndefined(node.inner);
    default:
      return true;
  }
}
