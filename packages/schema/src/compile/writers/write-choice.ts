import { isPlainData } from "../../encode/is-plain-data.ts";
import { Doubt } from "../doubt.ts";
import { callsUsersCode } from "../nodes/calls-users-code.ts";
import type { Node, UnionNode, VariantsNode } from "../nodes/node.ts";
import { misfit, type Writer } from "../writer.ts";
import { hasType } from "./checks/has-type.ts";
import { isObject } from "./write-object.ts";

/**
 * Makes the writer of a union: the first option that takes the value writes it.
 *
 * A writer stops at the first thing that does not fit, where Zod goes on and may yet come upon a check that throws
 * or a getter that does. So an option's misfit only counts where nothing of the kind can be.
 */
export function makeUnion({ options }: UnionNode, writerOf: (inner: Node) => Writer): Writer {
  const tries = options.map((option) => ({
    write: writerOf(option),
    isSurelyMisfit: planSureness(option),
  }));
  return (value, at) => {
    for (const { write, isSurelyMisfit } of tries) {
      const end = write(value, at);
      if (end !== misfit) return end;
      if (!isSurelyMisfit(value)) throw new Doubt();
    }
    return misfit;
  };
}

function planSureness(option: Node): (value: unknown) => boolean {
  // Zod itself has run it.
  if (option.kind === "island") return () => true;
  if (option.kind === "checked") return (value) => !hasType(option.leaf, value);
  if (callsUsersCode(option)) return isPrimitive;
  return (value) => isPrimitive(value) || isPlainData(value, 0);
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** Makes the writer of a union whose options are told apart by a field. */
export function makeVariants(node: VariantsNode, writerOf: (inner: Node) => Writer): Writer {
  const { tag, options, triesAll } = node;
  const writers = new Map([...options].map(([value, option]) => [value, writerOf(option)]));
  return (value, at) => {
    if (!isObject(value)) return misfit;
    const write = writers.get(Reflect.get(value, tag));
    if (write !== undefined) return write(value, at);
    if (triesAll) throw new Doubt();
    return misfit;
  };
}
