import { scratch } from "../bytes/memory/scratch.ts";
import { writeDateTime } from "../bytes/write-date-time.ts";
import { writeEmail } from "../bytes/write-email.ts";
import { writeNumber } from "../bytes/write-number.ts";
import { writeBytes, writeJSON, writeSafeText, writeText } from "../bytes/write-text.ts";
import { writeUUID } from "../bytes/write-uuid.ts";
import { Doubt } from "../doubt.ts";
import type { Node } from "../nodes/node.ts";
import type { Writer } from "../writer.ts";
import { fitsCheck } from "../writers/checks/fits-text.ts";
import type { WriterTools } from "../writers/make-writers.ts";
import { writeDateValue } from "../writers/write-leaf.ts";
import { fitsLength } from "../writers/write-list.ts";
import { hasUndeclared } from "../writers/write-object.ts";
import { Code } from "./code.ts";
import { emitArray, emitObject } from "./emit-node.ts";

/** What generated code may call. */
const surroundings: Readonly<Record<string, unknown>> = {
  s: scratch,
  doubt: new Doubt(),
  fitsCheck,
  fitsLength,
  hasUndeclared,
  writeBytes,
  writeDateTime,
  writeDateValue,
  writeEmail,
  writeJSON,
  writeNumber,
  writeSafeText,
  writeText,
  writeUUID,
};

/**
 * Generates the writer of an object or a list, with those of its parts in it that are simple. For every other node its
 * own writer is called. Undefined for other nodes.
 */
export function generateWriter(node: Node, tools: WriterTools): Writer | undefined {
  if (node.kind !== "object" && node.kind !== "array") return undefined;
  const code = new Code();
  code.makeRoom();
  if (node.kind === "object") emitObject({ ...tools, code }, node, "v0");
  else emitArray({ ...tools, code }, node, "v0");
  code.flush();
  // Proof: the code takes a value and a position, and gives the one behind what it wrote.
  return code.compile(surroundings) as Writer;
}
