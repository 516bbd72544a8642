import type { Direction } from "../../read/run/run.ts";
import type { LeafNode, Node } from "../nodes/node.ts";
import type { Writer } from "../writer.ts";
import { makeChecked, makeCodec, makeIsland } from "./ask-zod.ts";
import { makeUnion, makeVariants } from "./write-choice.ts";
import { makeLeaf } from "./write-leaf.ts";
import { makeArray, makeTuple } from "./write-list.ts";
import { makeObject } from "./write-object.ts";
import { makeWriteOpen, type WriteOpen } from "./write-open.ts";
import { makeRecord } from "./write-record.ts";
import { makeWrapper } from "./write-wrapper.ts";

/** How the writers of a model are made. */
export interface WriterSettings {
  readonly direction: Direction;
  /** Whether JSON.stringify writes what Zod gives as the framework's encoder does. */
  readonly isJSONSafe: boolean;
  /** Makes faster writers of some nodes and leaves the others. False where no code may be generated. */
  readonly generate: false | ((node: Node, tools: WriterTools) => Writer | undefined);
}

/** What the writers of a model have in common. */
export interface WriterTools {
  readonly writerOf: (node: Node) => Writer;
  readonly writeOpen: WriteOpen;
}

/** Makes the writer of a model, with those of its parts. */
export function makeWriters(root: Node, settings: WriterSettings): Writer {
  return new WriterMaker(settings).writerOf(root);
}

/** Makes one writer for each node. */
class WriterMaker {
  readonly #settings: WriterSettings;
  readonly #tools: WriterTools;
  readonly #made = new Map<Node, Writer>();

  constructor(settings: WriterSettings) {
    this.#settings = settings;
    this.#tools = { writerOf: this.writerOf, writeOpen: makeWriteOpen(settings.isJSONSafe) };
  }

  readonly writerOf = (node: Node): Writer => {
    const known = this.#made.get(node);
    if (known !== undefined) return known;
    const { generate } = this.#settings;
    const writer = (generate && generate(node, this.#tools)) || this.#make(node);
    this.#made.set(node, writer);
    return writer;
  };

  #make(node: Node): Writer {
    const { writerOf, writeOpen } = this.#tools;
    switch (node.kind) {
      case "object":
        return makeObject(node, writerOf);
      case "array":
        return makeArray(node, writerOf);
      case "tuple":
        return makeTuple(node, writerOf);
      case "record":
        return makeRecord(node, writerOf);
      case "union":
        return makeUnion(node, writerOf);
      case "variants":
        return makeVariants(node, writerOf);
      case "island":
        return makeIsland(node, this.#settings.direction, writeOpen);
      case "codec":
        return makeCodec(node, writerOf(node.inner));
      case "checked":
        return makeChecked(node, makeLeaf(node.leaf, writeOpen));
      case "nullable":
      case "optional":
      case "required":
      case "default":
      case "prefault":
      case "fallback":
      case "link":
        return makeWrapper(node, this.#tools);
      default:
        return makeLeaf(node satisfies LeafNode, writeOpen);
    }
  }
}
