import type { SchemaV4 } from "../../schema/schema.ts";
import type { TextScan } from "./plan/leaves/text-patterns.ts";

/**
 * A response model in the writer's own words: what to test, what to write, and where Zod itself has to be asked.
 * Whatever these kinds cannot say exactly is an island.
 */
export type Node = LeafNode | CheckedNode | ContainerNode | ChoiceNode | WrapperNode | ForeignNode;

/** Nodes that hold no other node. */
export type LeafNode =
  | TextNode
  | NumberNode
  | ValueNode
  | { readonly kind: "boolean" | "date" | "never" | "null" | "open" | "undefined" };

/** Text, with those of its checks that need no Zod. */
export interface TextNode {
  readonly kind: "text";
  readonly checks: readonly TextCheck[];
  /** A format that is checked on the bytes once they are written. It is then the only check. */
  readonly scan: TextScan | undefined;
  /** Whether text that passes the checks holds nothing that JSON escapes. */
  readonly isSafe: boolean;
}

/** One thing that is asked of a text. Lengths count code points, as Zod's do. */
export type TextCheck =
  | { readonly kind: "min" | "max" | "exact"; readonly length: number }
  | { readonly kind: "pattern"; readonly pattern: RegExp };

/** A finite number, with those of its checks that need no Zod. */
export interface NumberNode {
  readonly kind: "number";
  readonly isInteger: boolean;
  readonly bounds: readonly NumberBound[];
}

/** One limit of a number. */
export interface NumberBound {
  readonly kind: "min" | "max";
  readonly limit: number;
  readonly isInclusive: boolean;
}

/** One of several fixed values: literals and enums. */
export interface ValueNode {
  readonly kind: "value";
  /** The JSON text of each; `undefined` has none. */
  readonly texts: ReadonlyMap<unknown, string | undefined>;
}

/**
 * A leaf whose type is tested here, while its checks are run by Zod's own functions, in order. They may rewrite
 * the value.
 */
export interface CheckedNode {
  readonly kind: "checked";
  readonly leaf: LeafNode;
  readonly checks: readonly ZodCheck[];
}

/** A check as Zod keeps it: it adds issues to what it is given, or changes its value. */
export interface ZodCheck {
  readonly check: (payload: CheckPayload) => unknown;
  readonly when: ((payload: CheckPayload) => boolean) | undefined;
}

/** What a check of Zod's works on. */
export interface CheckPayload {
  value: unknown;
  readonly issues: unknown[];
}

/** Objects and lists. */
export type ContainerNode = ObjectNode | ArrayNode | TupleNode | RecordNode;

/** An object: its declared fields in the schema's order, nothing else. */
export interface ObjectNode {
  readonly kind: "object";
  readonly fields: readonly Field[];
  readonly refusesUndeclared: boolean;
  /** In how many places of the model it stands. */
  uses: number;
}

/** A field of an object. */
export interface Field {
  readonly key: string;
  readonly node: Node;
  /** What Zod makes of its absence: a misfit, nothing at all, or it runs the field's schema on `undefined`. */
  readonly whenAbsent: "misfit" | "skip" | "run";
}

/** A list of items of one kind. */
export interface ArrayNode {
  readonly kind: "array";
  readonly item: Node;
  readonly lengths: readonly ArrayLength[];
  uses: number;
}

/** One limit of the length of a list. */
export interface ArrayLength {
  readonly kind: "min" | "max" | "exact";
  readonly length: number;
}

/** A list whose items have each a kind of their own. */
export interface TupleNode {
  readonly kind: "tuple";
  readonly items: readonly Node[];
  readonly rest: Node | undefined;
}

/** An object whose keys are data. */
export interface RecordNode {
  readonly kind: "record";
  readonly key: TextNode;
  readonly value: Node;
}

/** Several descriptions of one value. */
export type ChoiceNode = UnionNode | VariantsNode;

/** The first option that takes the value. */
export interface UnionNode {
  readonly kind: "union";
  readonly options: readonly Node[];
}

/** The option that a field of the value names. */
export interface VariantsNode {
  readonly kind: "variants";
  readonly tag: string;
  readonly options: ReadonlyMap<unknown, Node>;
  /** Whether Zod, when no option is named, tries them all. */
  readonly triesAll: boolean;
}

/** Nodes that speak of the same value as the one inside. */
export type WrapperNode =
  | { readonly kind: "nullable" | "required"; readonly inner: Node }
  | OptionalNode
  | DefaultNode
  | FallbackNode
  | LinkNode;

/** A value that may be `undefined`. */
export interface OptionalNode {
  readonly kind: "optional";
  readonly inner: Node;
  /** Whether what is inside puts another value in the place of `undefined`. */
  readonly isSubstituted: boolean;
}

/** A value that stands in for `undefined`: as it is (`default`), or as if it had been given (`prefault`). */
export interface DefaultNode {
  readonly kind: "default" | "prefault";
  readonly inner: Node;
  /** Read anew each time: it may be a factory's. */
  readonly source: { readonly defaultValue: unknown };
}

/** `.catch()`: Zod is asked when the value does not fit. */
export interface FallbackNode {
  readonly kind: "fallback";
  readonly inner: Node;
  readonly island: IslandNode;
}

/** A model that holds itself, at the place where it comes round again. */
export interface LinkNode {
  readonly kind: "link";
  /** Known once the whole model is planned. */
  target: Node | undefined;
}

/** Nodes where Zod is asked. */
export type ForeignNode = IslandNode | CodecNode;

/** A part of the model that Zod runs; what comes out of it is written as it is. */
export interface IslandNode {
  readonly kind: "island";
  readonly schema: SchemaV4;
  /**
   * Whether Zod's interpreter runs it, and not a parser that Zod has compiled. Where there is another choice, as in a
   * union, the two differ: compiled parsers may refuse too much, and stop before a getter that throws.
   */
  readonly isInterpreted: boolean;
  /** How what JSON has no type for is written, where the schema has such. */
  readonly convert: ((value: unknown) => unknown) | undefined;
}

/** Encodes: `out` takes the handler's value, `reverse` makes of it what `inner` describes. */
export interface CodecNode {
  readonly kind: "codec";
  readonly out: SchemaV4;
  readonly reverse: ((value: unknown, payload: CheckPayload) => unknown) | undefined;
  readonly inner: Node;
}
