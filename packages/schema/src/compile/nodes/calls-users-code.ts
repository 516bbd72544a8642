import { innerNodes } from "./inner-nodes.ts";
import type { Node } from "./node.ts";

/** Whether writing a node may call functions of the model's author, which may throw or answer with a promise. */
export function callsUsersCode(node: Node): boolean {
  switch (node.kind) {
    case "checked":
    case "codec":
    case "fallback":
    case "island":
    case "link":
      return true;
    default:
      return innerNodes(node).some(callsUsersCode);
  }
}
