import { mayBeAbsent } from "../nodes/may-be-absent.ts";
import { mayTakeUndefined } from "../nodes/may-take-undefined.ts";
import type { ArrayNode, DefaultNode, Field, LeafNode, Node, ObjectNode } from "../nodes/node.ts";
import type { Writer } from "../writer.ts";
import { keysOf, makeField } from "../writers/write-object.ts";
import type { WriteOpen } from "../writers/write-open.ts";
import type { Code } from "./code.ts";
import { emitLeaf } from "./emit-leaf.ts";

/** What generating the code of a node needs. */
export interface EmitTools {
  readonly code: Code;
  readonly writerOf: (node: Node) => Writer;
  readonly writeOpen: WriteOpen;
}

/** A node that always has a text when it fits. */
function emitNode(tools: EmitTools, node: Node, value: string): void {
  switch (node.kind) {
    case "object":
      if (node.uses === 1) emitObject(tools, node, value);
      else emitCall(tools, node, value);
      return;
    case "array":
      if (node.uses === 1) emitArray(tools, node, value);
      else emitCall(tools, node, value);
      return;
    case "nullable":
      emitNullable(tools, node.inner, value);
      return;
    case "default":
      emitDefault(tools, node, value);
      return;
    default:
      if (!isLeaf(node) || !emitLeaf(tools.code, node, value)) emitCall(tools, node, value);
  }
}

const leaves: ReadonlySet<string> = new Set(["text", "number", "boolean", "null", "date", "value"]);

function isLeaf(node: Node): node is LeafNode {
  return leaves.has(node.kind);
}

/** Leaves a node to its own writer. */
function emitCall({ code, writerOf }: EmitTools, node: Node, value: string): void {
  code.write(`p = ${code.constant(writerOf(node))}(${value}, p); if (p < 0) return -1;`);
  code.makeRoom();
}

function emitNullable(tools: EmitTools, inner: Node, value: string): void {
  const { code } = tools;
  code.choose(
    `${value} === null`,
    () => code.literal("null"),
    () => emitNode(tools, inner, value),
  );
}

function emitDefault(tools: EmitTools, { source, inner }: DefaultNode, value: string): void {
  const { code, writeOpen } = tools;
  code.choose(
    `${value} === undefined`,
    () => {
      const call = `${code.constant(writeOpen)}(${code.constant(source)}.defaultValue, p)`;
      code.write(`p = ${call}; if (p < 0) throw doubt;`);
      code.makeRoom();
    },
    () => emitNode(tools, inner, value),
  );
}

/** Generates what tests and writes a list. */
export function emitArray(tools: EmitTools, { item, lengths }: ArrayNode, value: string): void {
  const { code } = tools;
  const [index, length, element] = [code.name(), code.name(), code.name()];
  code.refuseIf(`!Array.isArray(${value})`);
  if (lengths.length > 0) code.refuseIf(`!fitsLength(${value}.length, ${code.constant(lengths)})`);
  code.literal("[");
  code.makeRoom();
  code.say(`const ${length} = ${value}.length;`);
  code.say(`for (let ${index} = 0; ${index} < ${length}; ${index}++) {`);
  code.say(`const ${element} = ${value}[${index}];`);
  if (mayBeAbsent(item)) emitItemOrNull(tools, item, element);
  else emitNode(tools, item, element);
  code.literal(",");
  code.makeRoom();
  code.say("}");
  code.say(`if (${value}.length !== ${length}) throw doubt;`);
  code.say(`if (${length} === 0) p += 1;`);
  code.say("d.setUint8(p - 1, 93);");
}

function emitItemOrNull({ code, writerOf }: EmitTools, item: Node, value: string): void {
  const end = code.name();
  code.flush();
  code.write(`const ${end} = ${code.constant(writerOf(item))}(${value}, p);`);
  code.refuseIf(`${end} === -1`);
  code.say(`if (${end} >= 0) p = ${end}; else p = writeJSON("null", p);`);
  code.makeRoom();
}

/** Generates what tests and writes an object. */
export function emitObject(tools: EmitTools, node: ObjectNode, value: string): void {
  const { code } = tools;
  code.refuseIf(`typeof ${value} !== "object" || ${value} === null || Array.isArray(${value})`);
  code.literal("{");
  let isEverEmpty = true;
  for (const field of node.fields) {
    const held = code.name();
    code.say(`const ${held} = ${value}[${JSON.stringify(field.key)}];`);
    isEverEmpty = emitField(tools, field, { object: value, held }) && isEverEmpty;
  }
  if (node.refusesUndeclared)
    code.refuseIf(`hasUndeclared(${value}, ${code.constant(keysOf(node))})`);
  emitEnd(code, isEverEmpty);
}

/** Puts the closing brace in the place of the last comma, if there is one. */
function emitEnd(code: Code, isEverEmpty: boolean): void {
  if (code.takeComma()) {
    code.literal("}");
    return;
  }
  code.flush();
  if (isEverEmpty) code.say("if (d.getUint8(p - 1) !== 44) p += 1;");
  code.say("d.setUint8(p - 1, 125);");
}

interface HeldField {
  readonly object: string;
  readonly held: string;
}

/** Tells whether the field may be left out. */
function emitField(tools: EmitTools, field: Field, { object, held }: HeldField): boolean {
  const { code } = tools;
  const { node, whenAbsent } = field;
  if (node.kind === "optional" && !node.isSubstituted && !mayBeAbsent(node.inner)) {
    const member = { key: field.key, node: node.inner };
    code.choose(`${held} === undefined`, doNothing, () => emitMember(tools, member, held));
    return true;
  }
  if (!isSimple(field)) {
    const writer = code.constant(makeField(field, tools.writerOf(node)));
    code.write(`p = ${writer}(${object}, ${held}, p); if (p < 0) return -1;`);
    code.makeRoom();
    return true;
  }
  if (whenAbsent === "misfit" && mayTakeUndefined(node))
    code.refuseIf(`${held} === undefined && !(${JSON.stringify(field.key)} in ${object})`);
  emitMember(tools, field, held);
  return false;
}

/** Whether a field that fits is always there. */
function isSimple({ node, whenAbsent }: Field): boolean {
  if (node.kind === "default") return true;
  return whenAbsent === "misfit" && !mayBeAbsent(node);
}

function emitMember(
  tools: EmitTools,
  { key, node }: Pick<Field, "key" | "node">,
  held: string,
): void {
  tools.code.literal(`${JSON.stringify(key)}:`);
  emitNode(tools, node, held);
  tools.code.literal(",");
}

function doNothing(): void {
  // The field is left out.
}
