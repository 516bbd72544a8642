import type { Node } from "./node.ts";
import { plainKinds } from "./plain-kinds.ts";

/** Whether a value that fits may come to have no JSON text: in an object its key is then left out. */
export function mayBeAbsent(node: Node): boolean {
  if (plainKinds.has(node.kind)) return false;
  switch (node.kind) {
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
