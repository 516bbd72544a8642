import { z } from "zod";
import { makeDate, makeJunk, numbers, texts } from "./hostile-values.ts";
import type { Random } from "./random.ts";

/** A schema together with values that come near to it. */
export interface RandomModel {
  readonly schema: z.ZodType;
  readonly makeValue: () => unknown;
}

/** A schema with its values. */
export function leaf(schema: z.ZodType, makeValue: () => unknown): RandomModel {
  return { schema, makeValue };
}

function text(schema: z.ZodType, random: Random): RandomModel {
  return leaf(schema, mostlyFitting(schema, texts, random));
}

function number(schema: z.ZodType, random: Random): RandomModel {
  const pick = mostlyFitting(schema, numbers, random);
  return leaf(schema, () => (random.chance(0.8) ? pick() : random.below(2 ** 31)));
}

function oneOf(schema: z.ZodType, values: readonly unknown[], random: Random): RandomModel {
  return leaf(schema, mostlyFitting(schema, values, random));
}

/** One value in twenty that does not fit is enough: in a model of ten fields that is every third. */
function mostlyFitting(
  schema: z.ZodType,
  values: readonly unknown[],
  random: Random,
): () => unknown {
  const fitting = values.filter((value) => schema.safeParse(value).success);
  return () => random.pick(fitting.length === 0 || random.chance(0.05) ? values : fitting);
}

const isoDate: z.ZodType = z.codec(z.iso.datetime(), z.date(), {
  decode: (iso) => new Date(iso),
  encode: (date) => date.toISOString(),
});

const digits: z.ZodType = z.codec(z.string().regex(/^-?\d+$/), z.bigint(), {
  decode: BigInt,
  encode: String,
});

/** Schemas that hold no other. */
export const leaves: readonly ((random: Random) => RandomModel)[] = [
  (random) => text(z.string(), random),
  (random) => text(z.string(), random),
  (random) => text(z.string().min(random.below(4)), random),
  (random) => text(z.string().max(random.below(14)), random),
  (random) => text(z.string().length(random.below(3)), random),
  (random) => text(z.string().min(1).max(12).regex(/a/), random),
  (random) => text(z.string().regex(/a/g), random),
  (random) => text(z.string().includes("a").startsWith("p"), random),
  (random) => text(z.string().trim().min(1), random),
  (random) => text(z.string().toLowerCase(), random),
  (random) =>
    text(
      z.string().refine((value) => value.length !== 1),
      random,
    ),
  (random) =>
    text(
      z.string().superRefine((value, context) => {
        if (value === "a") context.addIssue("not a");
      }),
      random,
    ),
  (random) => text(z.uuid(), random),
  (random) => text(z.uuid({ version: "v4" }), random),
  (random) => text(z.guid(), random),
  (random) => text(z.email(), random),
  (random) => text(z.email().min(12), random),
  (random) => text(z.email({ pattern: z.regexes.html5Email }), random),
  (random) => text(z.iso.datetime(), random),
  (random) => text(z.iso.datetime({ offset: true }), random),
  (random) => text(z.iso.datetime({ local: true, precision: 3 }), random),
  (random) => text(z.iso.date(), random),
  (random) => text(z.iso.time(), random),
  (random) => text(z.url(), random),
  (random) => text(z.ipv4(), random),
  (random) => text(z.ipv6(), random),
  (random) => text(z.base64(), random),
  (random) =>
    text(
      z.stringFormat("short", (value) => value.length < 5),
      random,
    ),
  (random) => text(z.templateLiteral(["0", z.number()]), random),
  (random) => number(z.number(), random),
  (random) => number(z.int(), random),
  (random) => number(z.int32(), random),
  (random) => number(z.uint32(), random),
  (random) => number(z.float32(), random),
  (random) => number(z.number().gt(-1).lte(99), random),
  (random) => number(z.number().nonnegative().multipleOf(0.1), random),
  (random) =>
    number(
      z.number().refine((value) => value !== 7),
      random,
    ),
  (random) =>
    number(
      z.number().overwrite((value) => value * 2),
      random,
    ),
  (random) => oneOf(z.boolean(), [true, false, "true", 1], random),
  (random) => oneOf(z.null(), [null, undefined], random),
  (random) => oneOf(z.undefined(), [undefined, null], random),
  (random) => oneOf(z.literal("cat"), ["cat", "dog"], random),
  (random) => oneOf(z.literal(["a", 1, -0, null, true]), ["a", 1, 0, -0, null, true, "b"], random),
  (random) => oneOf(z.literal([undefined, 'q"']), [undefined, 'q"', "x"], random),
  (random) => oneOf(z.enum(["cat", "dog", 'q"']), ["cat", "dog", 'q"', "cow"], random),
  (random) => oneOf(z.enum({ One: 1, Two: "two" }), [1, "two", "One", 2], random),
  (random) => leaf(z.date(), () => makeDate(random)),
  (random) => leaf(z.date().min(new Date(0)), () => makeDate(random)),
  (random) => leaf(z.any(), () => makeJunk(random)),
  (random) => leaf(z.unknown(), () => makeJunk(random)),
  (random) => leaf(z.never(), () => makeJunk(random)),
  (random) => leaf(z.instanceof(Date), () => makeDate(random)),
  (random) =>
    leaf(
      z.custom((value) => value !== 1),
      () => makeJunk(random),
    ),
  (random) => leaf(z.bigint(), () => random.pick([0n, -5n, 10n ** 30n, 1])),
  (random) => leaf(z.literal([5n, "five"]), () => random.pick([5n, "five", 5])),
  (random) => leaf(z.instanceof(Uint8Array), () => random.pick([new Uint8Array([1, 2]), [1]])),
  (random) => leaf(z.set(z.date()), () => new Set(random.list(2, () => makeDate(random)))),
  (random) =>
    leaf(z.map(z.int(), z.bigint()), () => new Map(random.list(2, () => [random.below(9), 1n]))),
  (random) => leaf(z.coerce.number(), () => makeJunk(random)),
  (random) => leaf(z.coerce.string(), () => makeJunk(random)),
  (random) => leaf(z.json(), () => makeJunk(random)),
];

/** Codecs. */
export const leavesToEncode: typeof leaves = [
  (random) => leaf(isoDate, () => makeDate(random)),
  (random) => leaf(digits, () => random.pick([1n, -5n, 10n ** 30n, 1])),
  (random) => leaf(z.stringbool(), () => random.pick([true, false, true, false, "true"])),
];
