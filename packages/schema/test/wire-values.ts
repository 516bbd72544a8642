import * as fc from "fast-check";
import { z } from "zod";

/** A schema, and a value that its handlers see. */
export interface Sample {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

const isoDate = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

const days = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59Z"),
  noInvalidDate: true,
});

const leaf = fc.oneof(
  sampleOf(z.date(), days),
  sampleOf(isoDate, days),
  sampleOf(z.stringbool(), fc.boolean()),
  sampleOf(z.bigint(), fc.bigInt()),
  sampleOf(z.literal([5n, "five"]), fc.constantFrom(5n, "five")),
  sampleOf(
    z.instanceof(Uint8Array),
    fc.array(fc.nat(255)).map((list) => Uint8Array.from(list)),
  ),
  sampleOf(z.string(), fc.string()),
  sampleOf(z.int(), fc.integer()),
  sampleOf(z.null(), fc.constant(null)),
);

const key = fc.oneof(
  sampleOf(z.string(), fc.string()),
  sampleOf(z.int(), fc.integer()),
  sampleOf(z.bigint(), fc.bigInt()),
  sampleOf(z.boolean(), fc.boolean()),
  sampleOf(z.date(), days),
);

/** Schemas of what JSON has no type for, in whatever may hold them, each with a value. */
export const samples: fc.Arbitrary<Sample> = fc.letrec<{ any: Sample }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    tie("any").map(({ schema, value }) => ({ schema: z.array(schema), value: [value, value] })),
    tie("any").map(({ schema, value }) => ({ schema: z.set(schema), value: new Set([value]) })),
    tie("any").map(({ schema, value }) => ({ schema: schema.nullable(), value })),
    tie("any").map(({ schema, value }) => ({ schema: z.lazy(() => schema), value })),
    tie("any").map(({ schema, value }) => ({ schema: schema.default(value), value })),
    fc.tuple(tie("any"), tie("any")).map(([one, other]) => ({
      schema: z.tuple([one.schema], other.schema),
      value: [one.value, other.value, other.value],
    })),
    fc.tuple(tie("any"), tie("any")).map(([one, other]) => ({
      schema: z.object({ one: one.schema, gone: z.bigint().optional() }).catchall(other.schema),
      value: { one: one.value, other: other.value },
    })),
    fc.tuple(key, tie("any")).map(([name, { schema, value }]) => ({
      schema: z.map(name.schema, schema),
      value: new Map([[name.value, value]]),
    })),
    tie("any").map(({ schema, value }) => ({
      schema: z.record(z.string(), schema),
      value: { some: value },
    })),
    fc.tuple(tie("any"), tie("any")).map(([one, other]) => ({
      schema: z.union([
        z.object({ kind: z.literal(1n), value: one.schema }),
        z.object({ kind: z.literal(2n), value: other.schema }),
      ]),
      value: { kind: 2n, value: other.value },
    })),
  ),
})).any;

function sampleOf<Value>(schema: z.ZodType, values: fc.Arbitrary<Value>): fc.Arbitrary<Sample> {
  return values.map((value) => ({ schema, value }));
}
