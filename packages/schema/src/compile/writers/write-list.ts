import { close, mark, open, separate } from "../bytes/memory/marks.ts";
import { writeJSON } from "../bytes/write-text.ts";
import { Doubt } from "../doubt.ts";
import type { ArrayLength, ArrayNode, Node, TupleNode } from "../nodes/node.ts";
import { absent, misfit, type Writer } from "../writer.ts";

/** Makes the writer of a list of items of one kind. */
export function makeArray({ item, lengths }: ArrayNode, writerOf: (inner: Node) => Writer): Writer {
  const write = writerOf(item);
  return (value, at) => {
    if (!Array.isArray(value) || !fitsLength(value.length, lengths)) return misfit;
    const items: readonly unknown[] = value;
    const { length } = items;
    const start = open(mark.openBracket, at);
    let end = start;
    for (let index = 0; index < length; index++) {
      end = writeItem(items[index], end, write);
      if (end === misfit) return misfit;
    }
    if (items.length !== length) throw new Doubt();
    return close(mark.closeBracket, start, end);
  };
}

/** Whether a list is as long as it may be. */
export function fitsLength(length: number, limits: readonly ArrayLength[]): boolean {
  return limits.every(({ kind, length: limit }) => {
    if (kind === "min") return length >= limit;
    return kind === "max" ? length <= limit : length === limit;
  });
}

/** Makes the writer of a list whose items have each a kind of their own. */
export function makeTuple(
  { items: itemNodes, rest }: TupleNode,
  writerOf: (inner: Node) => Writer,
): Writer {
  const writers = itemNodes.map(writerOf);
  const writeRest = rest && writerOf(rest);
  return (value, at) => {
    if (!Array.isArray(value) || value.length < writers.length) return misfit;
    if (writeRest === undefined && value.length > writers.length) return misfit;
    const items: readonly unknown[] = value;
    const { length } = items;
    const start = open(mark.openBracket, at);
    let end = start;
    for (let index = 0; index < length; index++) {
      const write = writers[index] ?? writeRest;
      if (write === undefined) return misfit;
      end = writeItem(items[index], end, write);
      if (end === misfit) return misfit;
    }
    if (items.length !== length) throw new Doubt();
    return close(mark.closeBracket, start, end);
  };
}

/** An item without text leaves a place behind, and JSON fills it with null. */
function writeItem(item: unknown, at: number, write: Writer): number {
  const end = write(item, at);
  if (end >= 0) return separate(end);
  return end === absent ? separate(writeJSON("null", at)) : misfit;
}
