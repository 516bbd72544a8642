import { describe, expect, it } from "vitest";
import { config, z } from "zod";
import { planResponseModel, type ResponseModel, type WriteResult } from "../index.ts";

/** A model's writer is made at first use, which asks then whether code may be generated. */
function write(schema: z.ZodType, value: unknown, jitless: boolean): unknown {
  const before = config().jitless ?? false;
  config({ jitless });
  try {
    return toText(planResponseModel(schema).write(value));
  } finally {
    config({ jitless: before });
  }
}

function toText(result: ReturnType<ResponseModel["write"]> | WriteResult): unknown {
  if (result instanceof Promise) return "a promise";
  if (!result.success) return result.issues.map(({ type, loc }) => [type, loc.join(".")]);
  return typeof result.body === "string" ? result.body : new TextDecoder().decode(result.body);
}

const isoDate = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

describe.each([
  ["with generated code", false],
  ["without", true],
])("a response model %s", (_name, jitless) => {
  const says = (schema: z.ZodType, value: unknown): unknown => write(schema, value, jitless);

  it("keeps to the order of the schema", () => {
    const Item = z.object({ id: z.int(), name: z.string() });

    expect(says(Item, { name: "a", other: 1, id: 1 })).toBe('{"id":1,"name":"a"}');
  });

  it("refuses undeclared fields where it is strict", () => {
    const Item = z.strictObject({ id: z.int() });

    expect(says(Item, { id: 1, b: 2 })).toEqual([["extra_forbidden", "b"]]);
    expect(says(Item, Object.assign(Object.create({ b: 2 }) as object, { id: 1 }))).toEqual([
      ["extra_forbidden", "b"],
    ]);
    expect(says(Item, { id: 1 })).toBe('{"id":1}');
  });

  it("writes a date as ISO text, and one that writes itself as it says", () => {
    class Day extends Date {
      override toJSON(): string {
        return "a day";
      }
    }
    const Event = z.object({ at: z.date() });

    expect(says(Event, { at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
    expect(says(Event, { at: new Date(8.64e15) })).toBe('{"at":"+275760-09-13T00:00:00.000Z"}');
    expect(says(Event, { at: new Day(0) })).toBe('{"at":"a day"}');
    expect(says(Event, { at: new Date(Number.NaN) })).toEqual([["invalid_type", "at"]]);
    expect(says(Event, { at: "1970-01-01" })).toEqual([["invalid_type", "at"]]);
  });

  it("refuses NaN and the infinities for numbers", () => {
    const Item = z.object({ n: z.number() });

    expect(says(Item, { n: Number.NaN })).toEqual([["invalid_type", "n"]]);
    expect(says(Item, { n: -Infinity })).toEqual([["invalid_type", "n"]]);
    expect(says(Item, { n: -0 })).toBe('{"n":0}');
    expect(says(Item, { n: 1e21 })).toBe('{"n":1e+21}');
  });

  it("reads the declared getters of an instance once, and hears nothing of its toJSON", () => {
    const reads: string[] = [];
    class Row {
      get id(): number {
        reads.push("id");
        return 1;
      }
      get secret(): number {
        throw new Error("touched");
      }
      toJSON(): string {
        return "a row";
      }
    }

    expect(says(z.object({ id: z.int() }), new Row())).toBe('{"id":1}');
    expect(reads).toEqual(["id"]);
  });

  it("sends what it has checked, whatever a getter says the next time", () => {
    const answers: unknown[] = ["checked", 5, 6, 7];
    const row = {
      get name(): unknown {
        return answers.shift();
      },
    };

    expect(says(z.object({ name: z.string() }), row)).toBe('{"name":"checked"}');
  });

  it("throws what a getter throws", () => {
    const row = {
      get name(): string {
        throw new RangeError("lazy");
      },
    };

    expect(() => says(z.object({ name: z.string() }), row)).toThrow(new RangeError("lazy"));
  });

  it("never copies __proto__", () => {
    const given: unknown = JSON.parse('{"id":1,"__proto__":{"x":1}}');

    expect(says(z.object({ id: z.int() }), given)).toBe('{"id":1}');
    expect(says(z.record(z.string(), z.unknown()), given)).toBe('{"id":1}');
  });

  it("says of a circle what JSON.stringify says", () => {
    const Node = z.object({
      name: z.string(),
      get next() {
        return Node.optional();
      },
    });
    const circle: Record<string, unknown> = { name: "a" };
    circle["next"] = circle;

    expect(() => says(z.object({ any: z.unknown() }), { any: circle })).toThrow(TypeError);
    expect(() => says(Node, circle)).toThrow(TypeError);
    expect(says(Node, { name: "a", next: { name: "b" } })).toBe('{"name":"a","next":{"name":"b"}}');
  });

  it("shows a refinement of an object what was parsed", () => {
    const seen: unknown[] = [];
    const Item = z.object({ n: z.int().default(1) }).refine((item) => seen.push(item));

    expect(says(z.array(Item), [{ secret: 1 }])).toBe('[{"n":1}]');
    expect(seen).toEqual([{ n: 1 }]);
  });

  it("freezes nothing of the caller's", () => {
    const tags = { a: 1 };

    expect(says(z.object({ tags: z.unknown().readonly() }), { tags })).toBe('{"tags":{"a":1}}');
    expect(Object.isFrozen(tags)).toBe(false);
  });

  it("catches only what does not fit", () => {
    const Item = z.object({ n: z.int().catch(({ value }) => String(value).length) });

    expect(says(Item, { n: 5 })).toBe('{"n":5}');
    expect(says(Item, { n: "abc" })).toBe('{"n":3}');
    expect(says(Item, {})).toBe('{"n":9}');
  });

  it("escapes lone surrogates as JSON.stringify does", () => {
    const Item = z.object({ a: z.string() });

    expect(says(Item, { a: "\ud800" })).toBe('{"a":"\\ud800"}');
    expect(says(Item, { a: "a longer text \udc00 with one" })).toBe(
      '{"a":"a longer text \\udc00 with one"}',
    );
    expect(says(Item, { a: "😀" })).toBe('{"a":"😀"}');
  });

  it("encodes where there is a codec", () => {
    const Event = z.object({ at: isoDate, seen: z.array(isoDate.nullable()) });

    expect(says(Event, { at: new Date(0), seen: [null, new Date(1)], secret: 1 })).toBe(
      '{"at":"1970-01-01T00:00:00.000Z","seen":[null,"1970-01-01T00:00:00.001Z"]}',
    );
    expect(says(Event, { at: "1970-01-01T00:00:00.000Z", seen: [] })).toEqual([
      ["invalid_type", "at"],
    ]);
  });

  it("leaves out what is undefined, and keeps its place in a list", () => {
    const Item = z.object({ a: z.string().optional(), b: z.array(z.string().optional()) });

    expect(says(Item, { a: undefined, b: ["x", undefined] })).toBe('{"b":["x",null]}');
    expect(says(z.object({ a: z.string().optional() }), {})).toBe("{}");
    expect(says(z.array(z.any()), [1, , 3])).toBe("[1,null,3]"); // oxlint-disable-line no-sparse-arrays
    expect(says(z.string().optional(), undefined)).toBe("null");
  });

  it("gives a promise where a check takes time", () => {
    const Item = z.object({ id: z.int().refine(async (id) => id > 0) });

    expect(says(Item, { id: 1 })).toBe("a promise");
  });

  it("takes the first option that fits", () => {
    const Pet = z.union([
      z.object({ kind: z.literal("cat"), lives: z.int() }),
      z.object({ kind: z.string() }),
    ]);
    expect(says(Pet, { kind: "dog", lives: 9 })).toBe('{"kind":"dog"}');
    expect(says(Pet, { kind: "cat", lives: 9 })).toBe('{"kind":"cat","lives":9}');
  });

  it("leaves to Zod a value whose getter answers another request meanwhile", () => {
    const Inner = z.object({ n: z.int() });
    const outer = {
      before: "x".repeat(40),
      get inner(): unknown {
        return says(Inner, { n: 1 });
      },
      after: "y",
    };
    const Outer = z.object({ before: z.string(), inner: z.string(), after: z.string() });

    expect(says(Outer, outer)).toBe(
      `{"before":"${"x".repeat(40)}","inner":"{\\"n\\":1}","after":"y"}`,
    );
  });

  it("gives long JSON as bytes, and grows as it goes", () => {
    const rows = Array.from({ length: 5000 }, (_, id) => ({ id, name: `row ${id} é`, x: 1 }));
    const expected = JSON.stringify(rows.map(({ id, name }) => ({ id, name })));
    const Rows = z.array(z.object({ id: z.int(), name: z.string() }));

    expect(says(Rows, rows)).toBe(expected);
    expect(planResponseModel(Rows).write(rows)).toMatchObject({ body: expect.any(Uint8Array) });
  });

  it("writes keys and literals of any kind", () => {
    const Odd = z.object({
      'k"ey': z.literal("\u2028"),
      "naïve 😀": z.literal(null),
      "1": z.literal(-0),
      constructor: z.literal("c"),
    });

    expect(says(Odd, { 'k"ey': "\u2028", "naïve 😀": null, 1: 0, constructor: "c" })).toBe(
      '{"1":0,"k\\"ey":"\u2028","naïve 😀":null,"constructor":"c"}',
    );
    expect(says(Odd, { 'k"ey': "\u2028", "naïve 😀": null, 1: 0 })).toEqual([
      ["invalid_value", "constructor"],
    ]);
  });

  it("lets nothing of a schema become code", () => {
    const evil = '"]; globalThis.broken = true; ["';
    const Evil = z.object({
      [evil]: z.literal(evil),
      a: z.string().regex(/[$`{1}]/),
    });

    expect(says(Evil, { [evil]: evil, a: "$" })).toBe(JSON.stringify({ [evil]: evil, a: "$" }));
    expect("broken" in globalThis).toBe(false);
  });
});
