import { z } from "zod";
import { disguise, makeJunk, texts } from "./hostile-values.ts";
import { leaf, leaves, leavesToEncode, type RandomModel } from "./random-leaf.ts";
import type { Random } from "./random.ts";

type Make = (random: Random, depth: number) => RandomModel;

/** Makes a model of random kind, with up to so many others inside one another. */
function makeModel(random: Random, depth: number): RandomModel {
  if (depth === 0 || random.chance(0.35)) return random.pick(leaves)(random);
  return random.pick(compounds)(random, depth - 1);
}

const keys = [
  "a",
  "b",
  "id",
  "naïve key",
  'k"ey',
  "constructor",
  "7",
  "toString",
  "__proto__",
  "toJSON",
];

const objects: Make = (random, depth) => {
  const names = keys.filter((_, index) => random.chance(index < 5 ? 0.5 : 0.07));
  const fields = names.map((name) => Object.assign(makeField(random, depth), { name }));
  const shape = Object.fromEntries(fields.map(({ name, schema }) => [name, schema]));
  const schema = random.pick<() => z.ZodType>([
    () => z.object(shape),
    () => z.object(shape),
    () => z.object(shape),
    () => z.object(shape),
    () => z.strictObject(shape),
    () => z.looseObject(shape),
    () => z.object(shape).catchall(z.string()),
    () => z.object(shape).refine((value) => Object.keys(value).length !== 1),
  ])();
  const makeValue = (): unknown => {
    const value = Object.fromEntries(fields.map(({ name, makeValue: make }) => [name, make()]));
    return random.chance(0.15) ? disguise(value, random) : value;
  };
  return { schema, makeValue };
};

function makeField(random: Random, depth: number): RandomModel {
  const { schema, makeValue } = makeModel(random, depth);
  if (random.chance(0.5)) return { schema, makeValue: mostly(makeValue, random) };
  const wrapped = random.pick<() => z.ZodType>([
    () => schema.optional(),
    () => schema.optional(),
    () => z.exactOptional(schema),
    () => schema.nullish(),
    () => schema.default("the default"),
    () => schema.default("the default").optional(),
    () => schema.optional().default("outer"),
    () => schema.prefault("a"),
    () => schema.catch("caught"),
  ])();
  const absent = [undefined, undefined, null];
  return {
    schema: wrapped,
    makeValue: () => (random.chance(0.3) ? random.pick(absent) : makeValue()),
  };
}

function mostly(makeValue: () => unknown, random: Random): () => unknown {
  return () => (random.chance(0.01) ? makeJunk(random) : makeValue());
}

const compounds: readonly Make[] = [
  objects,
  objects,
  objects,
  (random, depth) => {
    const item = makeModel(random, depth);
    const list = z.array(item.schema);
    const schema = random.pick([list, list, list.min(1), list.max(2), list.length(2)]);
    return leaf(schema, () => sparse(random.list(4, item.makeValue), random));
  },
  (random, depth) => {
    const items = [makeModel(random, depth), makeModel(random, depth)] as const;
    const rest = makeModel(random, depth);
    const pair: [z.ZodType, z.ZodType] = [items[0].schema, items[1].schema];
    const last: [z.ZodType, z.ZodType] = [items[0].schema, items[1].schema.optional()];
    const schema = random.pick([z.tuple(pair), z.tuple(pair, rest.schema), z.tuple(last)]);
    return leaf(schema, () =>
      [...items.map(({ makeValue }) => makeValue()), ...random.list(2, rest.makeValue)].slice(
        0,
        random.chance(0.2) ? 1 : 4,
      ),
    );
  },
  (random, depth) => {
    const value = makeModel(random, depth);
    const key = random.pick<z.core.$ZodRecordKey>([
      z.string(),
      z.string().min(2),
      z.string().regex(/^[a-z]/),
      z.enum(["a", "b"]),
      z.number(),
    ]);
    return leaf(z.record(key, value.schema), () => {
      const entries = random.list(3, () => [random.pick(texts), value.makeValue()] as const);
      const made = Object.fromEntries(entries);
      return random.chance(0.2) ? disguise(made, random) : made;
    });
  },
  (random, depth) => {
    const options = [makeModel(random, depth), makeModel(random, depth), makeModel(random, depth)];
    const schema = z.union(options.map((option) => option.schema));
    return leaf(schema, () => random.pick(options).makeValue());
  },
  variants,
  (random, depth) => {
    const [left, right] = [objects(random, depth), objects(random, depth)];
    return leaf(z.intersection(left.schema, right.schema), left.makeValue);
  },
  (random, depth) => wrap(makeModel(random, depth), random),
  (random, depth) => wrap(makeModel(random, depth), random),
  trees,
];

function variants(random: Random, depth: number): RandomModel {
  const tags = ["cat", "dog", 5] as const;
  const options = tags.map((tag) => ({ tag, field: makeModel(random, depth) }));
  const [first, ...others] = options.map(({ tag, field }) =>
    z.object({ kind: z.literal(tag), a: field.schema }),
  );
  if (first === undefined) throw new Error("no variant");
  const schema = z.discriminatedUnion("kind", [first, ...others]);
  const makeValue = (): unknown => {
    const { tag, field } = random.pick(options);
    const value = { kind: random.chance(0.1) ? "cow" : tag, a: field.makeValue() };
    return random.chance(0.2) ? disguise(value, random) : value;
  };
  return { schema, makeValue };
}

/** A model that holds itself. */
function trees(random: Random, depth: number): RandomModel {
  const name = makeModel(random, depth);
  const schema = z.object({
    name: name.schema,
    get children() {
      return z.array(schema).optional();
    },
    get next(): z.ZodType {
      return z.union([z.null(), schema]).optional();
    },
  });
  const makeValue = (level: number): unknown => ({
    name: name.makeValue(),
    ...(level > 0 && { children: random.list(2, () => makeValue(level - 1)) }),
    ...(random.chance(0.5) && { next: level > 0 ? makeValue(level - 1) : null }),
  });
  return { schema, makeValue: () => makeValue(2) };
}

function wrap({ schema, makeValue }: RandomModel, random: Random): RandomModel {
  const wrapped = random.pick<() => z.ZodType>([
    () => schema.nullable(),
    () => schema.optional(),
    () => z.exactOptional(schema),
    () => schema.readonly(),
    () => schema.default({ d: 1 }),
    () => schema.default(() => new Date(0)),
    () => schema.prefault("a"),
    () => z.nonoptional(schema),
    () => schema.catch("caught"),
    () => schema.brand("B"),
    () => schema.describe("described").meta({ title: "titled" }),
    () => schema.refine((value) => typeof value !== "string" || value.length !== 3),
    () => z.lazy(() => schema),
    () => schema.optional().nullable(),
  ])();
  const absent = [undefined, null];
  return {
    schema: wrapped,
    makeValue: () => (random.chance(0.2) ? random.pick(absent) : makeValue()),
  };
}

function sparse(items: unknown[], random: Random): unknown[] {
  if (items.length > 1 && random.chance(0.05)) Reflect.deleteProperty(items, 0);
  return items;
}

/** Makes a model that can be parsed only: one-way transforms are among it. */
export function makeParsedModel(random: Random, depth: number): RandomModel {
  const model = makeModel(random, depth);
  if (random.chance(0.85)) return model;
  const schema = random.pick<() => z.ZodType>([
    () => model.schema.transform((value) => [value]),
    () => model.schema.pipe(z.any()),
    () => z.preprocess((value) => value, model.schema),
  ])();
  return { schema: z.object({ a: schema }), makeValue: () => ({ a: model.makeValue() }) };
}

/** Makes a model with a codec in it, which is encoded. */
export function makeEncodedModel(random: Random, depth: number): RandomModel {
  const model = makeModel(random, depth);
  const codec = random.chance(0.3) ? wrapInCodec(model) : random.pick(leavesToEncode)(random);
  const other = makeField(random, depth - 1);
  const schema = z.object({
    a: model.schema,
    c: codec.schema,
    list: z.array(codec.schema).optional(),
    b: other.schema,
  });
  const makeValue = (): unknown => ({
    a: model.makeValue(),
    c: codec.makeValue(),
    ...(random.chance(0.5) && { list: random.list(3, codec.makeValue) }),
    b: other.makeValue(),
  });
  return { schema, makeValue };
}

function wrapInCodec({ schema, makeValue }: RandomModel): RandomModel {
  const codec = z.codec(schema, z.any(), {
    decode: (inner) => ({ inner }),
    encode: (outer: unknown) => Reflect.get(Object(outer) as object, "inner") as never,
  });
  return { schema: codec, makeValue: () => ({ inner: makeValue() }) };
}
