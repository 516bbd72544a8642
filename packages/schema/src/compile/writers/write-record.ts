import { util } from "zod/v4/core";
import { close, mark, open, separate } from "../bytes/memory/marks.ts";
import { scratch } from "../bytes/memory/scratch.ts";
import { writeText } from "../bytes/write-text.ts";
import { Doubt } from "../doubt.ts";
import type { Node, RecordNode } from "../nodes/node.ts";
import { absent, misfit, type Writer } from "../writer.ts";
import { fitsText } from "./checks/fits-text.ts";

/** Makes the writer of an object whose keys are data. */
export function makeRecord({ key, value }: RecordNode, writerOf: (inner: Node) => Writer): Writer {
  const { checks } = key;
  const write = writerOf(value);
  return (given, at) => {
    if (!util.isPlainObject(given)) return misfit;
    // What Zod says of symbols depends on whether they can be enumerated.
    if (Object.getOwnPropertySymbols(given).length > 0) throw new Doubt();
    const start = open(mark.openBrace, at);
    let end = start;
    for (const name of Object.keys(given)) {
      if (name === "__proto__") continue;
      // JSON.stringify would call it if it is a function.
      if (name === "toJSON") throw new Doubt();
      if (!fitsText(name, checks)) return misfit;
      end = writeMember(name, given[name], { at: end, write });
      if (end === misfit) return misfit;
    }
    return close(mark.closeBrace, start, end);
  };
}

function writeMember(
  name: string,
  value: unknown,
  { at, write }: { readonly at: number; readonly write: Writer },
): number {
  const begin = writeText(name, at);
  scratch.bytes[begin] = 0x3a;
  const end = write(value, begin + 1);
  if (end >= 0) return separate(end);
  return end === absent ? at : misfit;
}
