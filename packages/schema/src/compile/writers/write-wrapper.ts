import { writeJSON } from "../bytes/write-text.ts";
import { Doubt } from "../doubt.ts";
import type { DefaultNode, Node, WrapperNode } from "../nodes/node.ts";
import { absent, misfit, type Writer } from "../writer.ts";
import type { WriteOpen } from "./write-open.ts";

/** What making a wrapper's writer needs. */
export interface WrapperTools {
  readonly writerOf: (inner: Node) => Writer;
  readonly writeOpen: WriteOpen;
}

/** Makes the writer of a node that speaks of the same value as the one inside. */
export function makeWrapper(node: WrapperNode, { writerOf, writeOpen }: WrapperTools): Writer {
  switch (node.kind) {
    case "nullable": {
      const write = writerOf(node.inner);
      return (value, at) => (value === null ? writeJSON("null", at) : write(value, at));
    }
    case "optional":
      return makeOptional(writerOf(node.inner), node.isSubstituted);
    case "required":
      return makeRequired(writerOf(node.inner));
    case "default":
    case "prefault":
      return makeDefault(node, writerOf(node.inner), writeOpen);
    case "fallback":
      return makeFallback(writerOf(node.inner), writerOf(node.island));
    default:
      return makeLink(node.target, writerOf);
  }
}

/** `undefined` passes, unless something inside puts a value in its place. */
function makeOptional(write: Writer, isSubstituted: boolean): Writer {
  if (!isSubstituted) {
    return (value, at) => (value === undefined ? absent : write(value, at));
  }
  return (value, at) => {
    const end = write(value, at);
    if (end === misfit && value === undefined) throw new Doubt();
    return end;
  };
}

/** What Zod makes of something that comes to nothing depends on whether it is `undefined` or has no text. */
function makeRequired(write: Writer): Writer {
  return (value, at) => {
    const end = write(value, at);
    if (end === absent || (end === misfit && value === undefined)) throw new Doubt();
    return end;
  };
}

function makeDefault({ kind, source }: DefaultNode, write: Writer, writeOpen: WriteOpen): Writer {
  if (kind === "prefault") {
    return (value, at) => write(value === undefined ? source.defaultValue : value, at);
  }
  return (value, at) => {
    const end = value === undefined ? writeOpen(source.defaultValue, at) : write(value, at);
    if (end === absent) throw new Doubt();
    return end;
  };
}

function makeFallback(write: Writer, askZod: Writer): Writer {
  return (value, at) => {
    const end = write(value, at);
    return end === misfit ? askZod(value, at) : end;
  };
}

/** The target's writer is being made right now, for this one. */
function makeLink(target: Node | undefined, writerOf: (inner: Node) => Writer): Writer {
  if (target === undefined) throw new Error("a link without a target");
  let write: Writer | undefined;
  return (value, at) => {
    write ??= writerOf(target);
    return write(value, at);
  };
}
