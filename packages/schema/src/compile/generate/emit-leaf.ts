import type { LeafNode, NumberNode, TextCheck, TextNode, ValueNode } from "../nodes/node.ts";
import type { Code } from "./code.ts";

/** Generates what tests and writes a leaf; false for those that their writer writes. */
export function emitLeaf(code: Code, leaf: LeafNode, value: string): boolean {
  switch (leaf.kind) {
    case "text":
      emitText(code, leaf, value);
      return true;
    case "number":
      emitNumber(code, leaf, value);
      return true;
    case "boolean":
      emitBoolean(code, value);
      return true;
    case "null":
      code.refuseIf(`${value} !== null`);
      code.literal("null");
      return true;
    case "date":
      code.write(`p = writeDateValue(${value}, p); if (p < 0) return -1;`);
      return true;
    case "value":
      return emitSingleValue(code, leaf, value);
    default:
      return false;
  }
}

function emitText(code: Code, { checks, scan, isSafe }: TextNode, value: string): void {
  code.refuseIf(`typeof ${value} !== "string"`);
  const [only] = checks;
  if (scan !== undefined && only?.kind === "pattern") {
    emitScan(code, { scan, pattern: only.pattern, value });
    return;
  }
  for (const check of checks) emitTextCheck(code, check, value);
  code.write(`p = ${isSafe ? "writeSafeText" : "writeText"}(${value}, p);`);
}

interface Scan {
  readonly scan: NonNullable<TextNode["scan"]>;
  readonly pattern: RegExp;
  readonly value: string;
}

function emitScan(code: Code, { scan, pattern, value }: Scan): void {
  const calls: { readonly [Name in Scan["scan"]]: () => string } = {
    uuid: () => `writeUUID(${value}, p)`,
    email: () => `writeEmail(${value}, p)`,
    "date-time": () => `writeDateTime(${value}, p, ${code.constant(pattern)})`,
  };
  code.write(`p = ${calls[scan]()}; if (p < 0) return -1;`);
}

function emitTextCheck(code: Code, check: TextCheck, value: string): void {
  const test = `!fitsCheck(${value}, ${code.constant(check)})`;
  if (check.kind === "pattern") {
    const pattern = code.constant(check.pattern);
    const isStateful = check.pattern.global || check.pattern.sticky;
    code.refuseIf(isStateful ? test : `!${pattern}.test(${value})`);
    return;
  }
  // Most texts are clearly long or short enough; code points are counted for the others.
  const { length } = check;
  if (check.kind === "max") code.refuseIf(`${value}.length > ${length} && ${test}`);
  else if (check.kind === "min" && length <= 1) code.refuseIf(`${value}.length < ${length}`);
  else code.refuseIf(test);
}

function emitNumber(code: Code, { isInteger, bounds }: NumberNode, value: string): void {
  code.refuseIf(isInteger ? `!Number.isSafeInteger(${value})` : `!Number.isFinite(${value})`);
  for (const { kind, limit, isInclusive } of bounds) {
    const sign = `${kind === "min" ? "<" : ">"}${isInclusive ? "" : "="}`;
    code.refuseIf(`${value} ${sign} ${limit}`);
  }
  code.write(`p = writeNumber(${value}, p);`);
}

function emitBoolean(code: Code, value: string): void {
  code.choose(
    `${value} === true`,
    () => code.literal("true"),
    () => {
      code.refuseIf(`${value} !== false`);
      code.literal("false");
    },
  );
}

/** A lone literal is written without being read. */
function emitSingleValue(code: Code, { texts }: ValueNode, value: string): boolean {
  const [entry] = texts;
  const text = entry?.[1];
  if (entry === undefined || texts.size > 1 || text === undefined) return false;
  code.refuseIf(`${value} !== ${text}`);
  code.literal(text);
  return true;
}
