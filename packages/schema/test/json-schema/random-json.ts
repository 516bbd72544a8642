import { z } from "zod";
import type { Random } from "../writer/random.ts";

/** A schema that JSON Schema can say all of, with values of JSON that come near to it. */
export interface JSONModel {
  readonly schema: z.ZodType;
  readonly makeValue: () => unknown;
}

type Make = (random: Random, depth: number) => JSONModel;

const texts = ["", "a", "ab", "abc", "b-1", "007", "ü", "cat", "dog"];
const formatted = [
  "2024-02-29",
  "2023-02-29",
  "2024-02-29T12:00:00Z",
  "192.168.0.1",
  "::1",
  "c0ffee00-1234-4abc-8def-0123456789ab",
  "YWI=",
];
// None that a double is not sure of: `z.int()` refuses it, and the document does not name the limit.
const numbers = [0, -1, 1, 2, 2.5, 6, 100, -7, 0.1, 2 ** 31];
const others = [null, true, false, [], {}, [1], { a: 1 }, ["a", "a"], 1, "x"];

const leaf = (schemas: readonly z.ZodType[], values: readonly unknown[]): Make => {
  return (random) => {
    const schema = random.pick(schemas);
    const fitting = values.filter((value) => schema.safeParse(value).success);
    const makeValue = (): unknown =>
      random.chance(0.8) && fitting.length > 0 ? random.pick(fitting) : random.pick(values);
    return { schema, makeValue };
  };
};

const leaves: readonly Make[] = [
  leaf(
    [
      z.string(),
      z.string().min(2),
      z.string().max(2),
      z.string().length(1),
      z.string().regex(/^[a-c]+$/),
      z.string().startsWith("a"),
      z.string().endsWith("c").includes("b"),
      z.string().lowercase(),
      z.string().min(1).max(3).regex(/a/).regex(/b/),
    ],
    texts,
  ),
  leaf(
    [z.iso.date(), z.iso.datetime(), z.ipv4(), z.ipv6(), z.uuid(), z.base64(), z.iso.time()],
    formatted,
  ),
  leaf(
    [
      z.number(),
      z.int(),
      z.number().min(0).max(10),
      z.number().gt(0).lt(6),
      z.number().multipleOf(2),
      z.int().positive(),
      z.int32(),
      z.uint32(),
    ],
    numbers,
  ),
  leaf([z.boolean(), z.null(), z.literal(true)], [true, false, null, 0]),
  leaf(
    [z.enum(["cat", "dog"]), z.literal("cat"), z.literal(["cat", 1, null])],
    [...texts, 1, null],
  ),
  leaf([z.enum({ One: 1, Two: 2 }), z.literal([1, 2])], numbers),
  leaf([z.templateLiteral(["0", z.number()])], texts),
  leaf([z.never()], texts),
  leaf([z.any(), z.unknown()], [1, "a", null, { a: [] }]),
];

// No "__proto__", which Zod drops, and no "toString", which it finds in every object.
const names = ["a", "b", "naïve key", "$id", "q\"'", "7"];

const objects: Make = (random, depth) => objectOf(names, random, depth);

function objectOf(some: readonly string[], random: Random, depth: number): JSONModel {
  const fields = some
    .filter(() => random.chance(0.4))
    .map((name) => Object.assign(makeField(random, depth), { name }));
  const shape = Object.fromEntries(fields.map(({ name, schema }) => [name, schema]));
  const schema = random.pick<() => z.ZodType>([
    () => z.object(shape),
    () => z.strictObject(shape),
    () => z.looseObject(shape),
    () => z.object(shape).catchall(z.int()),
    () => z.object(shape).partial(),
  ])();
  const makeValue = (): unknown => {
    const entries = fields
      .filter(() => random.chance(0.85))
      .map(({ name, makeValue: make }) => [name, make()] as const);
    const more = random.chance(0.3) ? [["more", random.pick<unknown>([1, "1"])] as const] : [];
    return Object.fromEntries([...entries, ...more]);
  };
  return { schema, makeValue };
}

function makeField(random: Random, depth: number): JSONModel {
  const { schema, makeValue } = makeModel(random, depth);
  const fallback = makeValue();
  // A prefault is a value that goes in, a default one that comes out.
  const { success: isFallback, data } = schema.safeParse(fallback);
  const wrapped = random.pick<() => z.ZodType>([
    () => schema,
    () => schema,
    () => schema.optional(),
    () => schema.nullish(),
    () => schema.or(z.undefined()),
    () => (isFallback ? schema.default(data) : schema),
    () => (isFallback ? schema.prefault(fallback) : schema),
    () => (isFallback ? schema.default(data).optional() : schema),
  ])();
  return { schema: wrapped, makeValue };
}

const compounds: readonly Make[] = [
  objects,
  objects,
  (random, depth) => {
    const { schema, makeValue } = makeModel(random, depth);
    const list = z.array(schema);
    const some = random.pick([list, list.min(1), list.max(2), list.length(2), list.min(1).max(3)]);
    return { schema: some, makeValue: () => random.list(4, makeValue) };
  },
  (random, depth) => {
    const [one, other] = [makeModel(random, depth), makeModel(random, depth)];
    const schema = random.pick<() => z.ZodType>([
      () => z.tuple([one.schema, other.schema]),
      () => z.tuple([one.schema, other.schema.optional()]),
      () => z.tuple([one.schema], other.schema),
      () => z.tuple([]),
    ])();
    const makeValue = (): unknown =>
      [one.makeValue(), other.makeValue(), other.makeValue()].slice(0, random.below(4));
    return { schema, makeValue };
  },
  (random, depth) => {
    const { schema, makeValue } = makeModel(random, depth);
    const key = random.pick<z.core.$ZodRecordKey>([
      z.string(),
      z.string().regex(/^[a-c]+$/),
      z.enum(["a", "b"]),
      z.literal("a"),
      z.number(),
      z.int(),
    ]);
    const record = random.chance(0.2) ? z.partialRecord(key, schema) : z.record(key, schema);
    const keys = ["a", "b", "7", "2.5", "x", ""];
    const make = (): unknown =>
      Object.fromEntries(random.list(3, () => [random.pick(keys), makeValue()] as const));
    return { schema: record, makeValue: make };
  },
  (random, depth) => {
    const options = [makeModel(random, depth), makeModel(random, depth)];
    const schema = z.union(options.map((option) => option.schema));
    return { schema, makeValue: () => random.pick(options).makeValue() };
  },
  (random, depth) => {
    const [cat, dog] = [makeModel(random, depth), makeModel(random, depth)];
    const variants = [
      z.object({ kind: z.literal("cat"), a: cat.schema }),
      z.object({ kind: z.literal(["dog", "wolf"]), a: dog.schema }),
    ] as const;
    const schema = z.discriminatedUnion("kind", [...variants]);
    const makeValue = (): unknown => ({
      kind: random.pick(["cat", "dog", "wolf", "cow"]),
      a: random.pick([cat, dog]).makeValue(),
    });
    return { schema, makeValue };
  },
  (random, depth) => {
    // What both change, Zod cannot join.
    const left = objectOf(names.slice(0, 3), random, depth);
    const right = objectOf(names.slice(3), random, depth);
    const makeValue = (): unknown => ({
      ...Object(left.makeValue()),
      ...Object(right.makeValue()),
    });
    return { schema: z.intersection(left.schema, right.schema), makeValue };
  },
  (random, depth) => {
    const { schema: name, makeValue: makeName } = makeModel(random, depth);
    const schema = z.object({
      name,
      get children() {
        return z.array(schema).optional();
      },
    });
    const makeValue = (level: number): unknown => ({
      name: makeName(),
      ...(level > 0 && { children: random.list(2, () => makeValue(level - 1)) }),
    });
    const described = random.chance(0.3) ? schema.describe("A tree.") : schema;
    return { schema: described, makeValue: () => makeValue(2) };
  },
  (random, depth) => {
    const { schema, makeValue } = makeModel(random, depth);
    const wrapped = random.pick<() => z.ZodType>([
      () => schema.nullable(),
      () => schema.readonly(),
      () => schema.brand("B"),
      () => schema.describe("described").meta({ title: "titled" }),
      () => schema.meta({ id: `Named${random.below(1e9)}` }),
      () => z.lazy(() => schema),
      () => schema.pipe(z.unknown()),
      () => z.nonoptional(schema.optional()),
    ])();
    return { schema: wrapped, makeValue: () => (random.chance(0.2) ? null : makeValue()) };
  },
];

/** Makes a model of random kind, with up to so many others inside one another. */
export function makeModel(random: Random, depth: number): JSONModel {
  const made =
    depth === 0 || random.chance(0.25)
      ? random.pick(leaves)(random, 0)
      : random.pick(compounds)(random, depth - 1);
  const makeValue = (): unknown =>
    random.chance(0.04) ? random.pick<unknown>(others) : made.makeValue();
  return { schema: made.schema, makeValue };
}
