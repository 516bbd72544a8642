import type { Node } from "./node.ts";

/** The nodes directly inside one. Where a model holds itself, the link's target is not counted. */
export function innerNodes(node: Node): readonly Node[] {
  switch (node.kind) {
    case "object":
      return node.fields.map((field) => field.node);
    case "array":
      return [node.item];
    case "tuple":
      return node.rest === undefined ? node.items : [...node.items, node.rest];
    case "record":
      return [node.key, node.value];
    case "union":
      return node.options;
    case "variants":
      return [...node.options.values()];
    default:
      return "inner" in node ? [node.inner] : [];
  }
}
