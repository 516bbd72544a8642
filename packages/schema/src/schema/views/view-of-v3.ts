import type { SchemaV3, Shape } from "../schema.ts";
import type { LeafKind, SchemaView, WrapperKind } from "./schema-view.ts";

/** The members that Zod 3 definitions have, each in some kinds only. */
interface DefinitionV3 {
  readonly typeName: string;
  readonly innerType: SchemaV3;
  readonly type: SchemaV3;
  readonly schema: SchemaV3;
  readonly valueType: SchemaV3;
  readonly keyType: SchemaV3;
  readonly in: SchemaV3;
  readonly out: SchemaV3;
  readonly left: SchemaV3;
  readonly right: SchemaV3;
  readonly items: readonly SchemaV3[];
  readonly rest: SchemaV3 | null;
  readonly options: readonly SchemaV3[];
  readonly getter: () => SchemaV3;
  readonly shape: () => Shape;
  readonly unknownKeys: "strip" | "strict" | "passthrough";
  readonly catchall: SchemaV3;
  readonly value: unknown;
  readonly values: object;
  readonly defaultValue: () => unknown;
  readonly effect: { readonly type: "refinement" | "transform" | "preprocess" };
}

/** Says what a Zod 3 schema is. */
export function viewOfV3(schema: SchemaV3): SchemaView {
  const def = definitionOf(schema);
  const leaf = leafKinds[def.typeName];
  if (leaf !== undefined) return { kind: leaf };
  return readWrapper(def) ?? readCompound(def) ?? readValues(def);
}

function definitionOf(schema: SchemaV3): DefinitionV3 {
  // Zod 3 puts `typeName` and the members that go with it into each definition; only members of the kind at hand are read.
  return schema._def as DefinitionV3;
}

function readWrapper(def: DefinitionV3): SchemaView | undefined {
  const kind = wrapperKinds[def.typeName];
  if (kind !== undefined) return { kind, inner: def.innerType };
  switch (def.typeName) {
    case "ZodDefault":
      return { kind: "default", inner: def.innerType, fallback: def.defaultValue };
    case "ZodBranded":
      return { kind: "brand", inner: def.type };
    case "ZodPromise":
      return { kind: "promise", inner: def.type };
    case "ZodLazy":
      return { kind: "lazy", inner: def.getter() };
    case "ZodEffects":
      return readEffects(def);
    default:
      return undefined;
  }
}

const transform: SchemaV3 = {
  // Zod 3 keeps a transform in its effects; this stands for it where Zod 4 has a schema of its own.
  _def: { typeName: "ZodTransform" },
  _input: undefined,
  _output: undefined,
  _type: undefined,
};

function readEffects(def: DefinitionV3): SchemaView {
  if (def.effect.type === "refinement") return { kind: "refine", inner: def.schema };
  return def.effect.type === "preprocess"
    ? { kind: "pipe", from: transform, to: def.schema }
    : { kind: "pipe", from: def.schema, to: transform };
}

function readCompound(def: DefinitionV3): SchemaView | undefined {
  switch (def.typeName) {
    case "ZodObject":
      return readObject(def);
    case "ZodArray":
      return { kind: "array", item: def.type };
    case "ZodSet":
      return { kind: "set", item: def.valueType };
    case "ZodTuple":
      return { kind: "tuple", items: def.items, rest: def.rest };
    case "ZodRecord":
      return { kind: "record", key: def.keyType, value: def.valueType };
    case "ZodMap":
      return { kind: "map", key: def.keyType, value: def.valueType };
    default:
      return readCombination(def);
  }
}

function readObject(def: DefinitionV3): SchemaView {
  const rest = definitionOf(def.catchall).typeName === "ZodNever" ? null : def.catchall;
  const drops = def.unknownKeys === "strip" && rest === null;
  const undeclared = drops ? "drop" : def.unknownKeys === "strict" ? "refuse" : "keep";
  return { kind: "object", shape: def.shape(), undeclared, rest };
}

function readCombination(def: DefinitionV3): SchemaView | undefined {
  switch (def.typeName) {
    case "ZodUnion":
    case "ZodDiscriminatedUnion":
      return { kind: "union", options: def.options };
    case "ZodIntersection":
      return { kind: "intersection", left: def.left, right: def.right };
    case "ZodPipeline":
      return { kind: "pipe", from: def.in, to: def.out };
    default:
      return undefined;
  }
}

function readValues(def: DefinitionV3): SchemaView {
  switch (def.typeName) {
    case "ZodLiteral":
      return { kind: "literal", values: [def.value] };
    case "ZodEnum":
      return { kind: "enum", values: Object.values(def.values) };
    case "ZodNativeEnum":
      return { kind: "enum", values: enumValues(def.values) };
    default:
      return { kind: "custom" };
  }
}

/** `{ Low: 0, 0: "Low" }` (a TypeScript enum with its reverse names) → `[0]` */
function enumValues(entries: object): unknown[] {
  return Object.entries(entries)
    .filter(([name]) => !isReverseName(name, entries))
    .map(([, value]) => value);
}

function isReverseName(name: string, entries: object): boolean {
  const values: unknown[] = Object.values(entries);
  return values.includes(Number(name)) && String(Number(name)) === name;
}

const wrapperKinds: { readonly [typeName: string]: WrapperKind } = {
  ZodOptional: "optional",
  ZodNullable: "nullable",
  ZodCatch: "catch",
  ZodReadonly: "readonly",
};

const leafKinds: { readonly [typeName: string]: LeafKind } = {
  ZodString: "string",
  ZodNumber: "number",
  ZodNaN: "nan",
  ZodBigInt: "bigint",
  ZodBoolean: "boolean",
  ZodDate: "date",
  ZodSymbol: "symbol",
  ZodUndefined: "undefined",
  ZodNull: "null",
  ZodAny: "any",
  ZodUnknown: "unknown",
  ZodNever: "never",
  ZodVoid: "void",
  ZodFunction: "function",
  ZodTransform: "transform",
};
