import type { $ZodType, ParseContextInternal, ParsePayload } from "zod/v4/core";
import { compileSchema } from "../../read/compile-schema.ts";
import type { Direction } from "../../read/run/run.ts";
import { Doubt } from "../doubt.ts";
import type { CheckedNode, CheckPayload, CodecNode, IslandNode } from "../nodes/node.ts";
import { absent, misfit, type Writer } from "../writer.ts";
import { hasType } from "./checks/has-type.ts";
import type { WriteOpen } from "./write-open.ts";

/** Makes the writer of a part of the model that Zod runs. */
export function makeIsland(
  { schema, isInterpreted, convert }: IslandNode,
  direction: Direction,
  writeOpen: WriteOpen,
): Writer {
  const isCompiled = direction === "parse" && !isInterpreted;
  const runner = isCompiled ? compileSchema(schema).schema : schema;
  return (value, at) => {
    const { value: made, issues } = run(runner, value, direction);
    if (issues.length > 0) return misfit;
    return writeOpen(convert === undefined ? made : convert(made), at);
  };
}

/** Makes the writer of a codec: what the handler gave is checked, encoded, and written by what describes the wire. */
export function makeCodec({ out, reverse }: CodecNode, writeInner: Writer): Writer {
  return (value, at) => {
    const given = run(out, value, "encode");
    if (given.issues.length > 0) return misfit;
    const encoded: unknown = reverse === undefined ? given.value : reverse(given.value, given);
    refusePromise(encoded);
    return given.issues.length > 0 ? misfit : writeInner(encoded, at);
  };
}

/** Makes the writer of a leaf whose checks Zod runs. */
export function makeChecked({ leaf, checks }: CheckedNode, write: Writer): Writer {
  return (value, at) => {
    if (!hasType(leaf, value)) return misfit;
    const payload: CheckPayload = { value, issues: [] };
    for (const { check, when } of checks) {
      if (when !== undefined && !when(payload)) continue;
      refusePromise(check(payload));
      if (payload.issues.length > 0) return misfit;
    }
    const end = write(payload.value, at);
    // A check may have put anything in the value's place, and Zod does not look again.
    if (end === misfit || (end === absent && leaf.kind !== "open")) throw new Doubt();
    return end;
  };
}

function run(schema: $ZodType, value: unknown, direction: Direction): ParsePayload {
  const context: ParseContextInternal = {
    async: false,
    direction: direction === "parse" ? "forward" : "backward",
  };
  const payload = schema._zod.run({ value, issues: [] }, context);
  refusePromise(payload);
  // Proof: the line above.
  return payload as ParsePayload;
}

/** What takes time is Zod's whole business. */
function refusePromise(result: unknown): void {
  if (!(result instanceof Promise)) return;
  result.catch(() => undefined);
  throw new Doubt();
}
