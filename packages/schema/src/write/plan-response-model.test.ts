import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import { planResponseModel, type WriteResult } from "../index.ts";

const Owner = z.object({ name: z.string(), email: z.string().nullable().default(null) });
const Item = z.object({
  id: z.int(),
  note: z.string().default("-"),
  price: z.number().nullable().optional(),
  owner: Owner.optional(),
});

const isoDate = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

function written(json: string): WriteResult {
  return { success: true, body: json };
}

describe("a response model", () => {
  it("drops undeclared fields at every depth and fills defaults", () => {
    const model = planResponseModel(Item);
    const row = { id: 1, secret: 2, owner: { name: "Ann", hash: "x" } };

    expect(model.direction).toBe("parse");
    expect(model.write(row)).toEqual(
      written('{"id":1,"note":"-","owner":{"name":"Ann","email":null}}'),
    );
    expect(model.fit(row)).toEqual({
      success: true,
      data: { id: 1, note: "-", owner: { name: "Ann", email: null } },
    });
  });

  it("tells what does not fit", () => {
    expect(planResponseModel(z.array(Item)).write([{ id: 1 }, { id: "2" }])).toMatchObject({
      success: false,
      issues: [{ type: "invalid_type", loc: [1, "id"], input: "2" }],
    });
  });

  it("refuses undeclared fields when it is strict, and keeps them when it is loose", () => {
    const strict = planResponseModel(z.strictObject({ id: z.int() }));
    const loose = planResponseModel(z.looseObject({ id: z.int() }));

    expect(strict.write({ id: 1, b: 2 })).toMatchObject({ issues: [{ type: "extra_forbidden" }] });
    expect(loose.write({ id: 1, at: new Date(0) })).toEqual(
      written('{"id":1,"at":"1970-01-01T00:00:00.000Z"}'),
    );
  });

  it("reads the getters of an instance, the declared ones alone", () => {
    class Row {
      get id(): number {
        return 1;
      }
      get secret(): number {
        throw new Error("touched");
      }
    }

    expect(planResponseModel(z.object({ id: z.int() })).write(new Row())).toEqual(
      written('{"id":1}'),
    );
  });

  it("writes dates as ISO text", () => {
    expect(planResponseModel(z.object({ at: z.date() })).write({ at: new Date(0) })).toEqual(
      written('{"at":"1970-01-01T00:00:00.000Z"}'),
    );
  });

  it("writes bigints as digits, bytes as base64, sets as arrays and maps as objects", () => {
    const model = planResponseModel(
      z.object({
        id: z.bigint(),
        data: z.instanceof(Uint8Array),
        tags: z.set(z.bigint()),
        byDay: z.map(z.date(), z.array(z.bigint())),
        either: z.union([z.bigint(), z.set(z.string())]),
      }),
    );

    expect(
      model.write({
        id: 90071992547409931n,
        data: new Uint8Array([104, 105]),
        tags: new Set([1n]),
        byDay: new Map([[new Date(0), [2n]]]),
        either: new Set(["a"]),
      }),
    ).toEqual(
      written(
        '{"id":"90071992547409931","data":"aGk=","tags":["1"],"byDay":{"1970-01-01T00:00:00.000Z":["2"]},"either":["a"]}',
      ),
    );
  });

  it("writes them beside codecs, and those that codecs make", () => {
    const list = z.codec(z.set(z.string()), z.array(z.string()), {
      decode: (set) => [...set],
      encode: (items) => new Set(items),
    });
    const model = planResponseModel(z.object({ at: isoDate, id: z.bigint(), list }));

    expect(model.write({ at: new Date(0), id: 5n, list: ["a", "a"] })).toEqual(
      written('{"at":"1970-01-01T00:00:00.000Z","id":"5","list":["a"]}'),
    );
  });

  it("writes those of Zod 3", () => {
    const model = planResponseModel(
      z3.object({
        id: z3.bigint(),
        tags: z3.set(z3.date()),
        map: z3.map(z3.number(), z3.string()),
      }),
    );

    expect(model.write({ id: 5n, tags: new Set([new Date(0)]), map: new Map([[1, "a"]]) })).toEqual(
      written('{"id":"5","tags":["1970-01-01T00:00:00.000Z"],"map":{"1":"a"}}'),
    );
  });

  it("hands bytes that are all of the value on as they are, for what is no JSON", () => {
    const model = planResponseModel(z.instanceof(Uint8Array));
    const bytes = new Uint8Array([104, 105]);

    expect(model.fit(bytes)).toEqual({ success: true, data: bytes });
    expect(model.write(bytes)).toEqual(written('"aGk="'));
  });

  it("makes no key of a Map a prototype", () => {
    const model = planResponseModel(z.map(z.string(), z.int()));

    expect(model.write(new Map([["__proto__", 1]]))).toEqual(written('{"__proto__":1}'));
  });

  it("writes a value that may be absent as null", () => {
    expect(planResponseModel(z.string().optional()).write(undefined)).toEqual(written("null"));
  });

  it("encodes codecs", () => {
    const model = planResponseModel(z.object({ at: isoDate, tags: z.array(z.string()) }));

    expect(model.direction).toBe("encode");
    expect(model.write({ at: new Date(0), tags: [], secret: 1 })).toEqual(
      written('{"at":"1970-01-01T00:00:00.000Z","tags":[]}'),
    );
    expect(model.write({ at: "yesterday", tags: [] })).toMatchObject({
      success: false,
      issues: [{ loc: ["at"] }],
    });
  });

  it("names the field where an open part holds what JSON has not", () => {
    expect(() => planResponseModel(z.object({ any: z.unknown() })).write({ any: 1n })).toThrow(
      'Field "any" is a bigint',
    );
  });

  it("may be asynchronous", async () => {
    const model = planResponseModel(z.object({ id: z.int().refine(async (id) => id > 0) }), {
      excludeNone: true,
    });

    expect(await model.write({ id: 1 })).toEqual(written('{"id":1}'));
    expect(await model.write({ id: 0 })).toMatchObject({ success: false });
  });

  it("may be of Zod 3", () => {
    const model = planResponseModel(z3.object({ id: z3.number(), note: z3.string().default("-") }));

    expect(model.write({ id: 1, secret: 2 })).toEqual(written('{"id":1,"note":"-"}'));
    expect(() => model.write({ id: Infinity })).toThrow('Field "id" is Infinity');
  });
});

describe("a definition error", () => {
  it.each([
    [
      "frozen bytes",
      z.instanceof(Uint8Array).readonly(),
      "the response model is readonly bytes, which cannot be frozen.",
    ],
    ["NaN", z.array(z.nan()), 'field "[]" of the response model is NaN'],
    [
      "a function",
      z3.object({ a: z3.function() }),
      'field "a" of the response model is a function',
    ],
    ["a file", z.object({ a: z.file().optional() }), 'field "a" of the response model is a File'],
    ["a symbol", z.object({ a: z.symbol() }), 'field "a" of the response model is a symbol'],
  ])("says that JSON has no such thing as %s", (_name, schema, message) => {
    expect(() => planResponseModel(schema)).toThrow(message);
  });

  it("says that a codec and a transform do not go together", () => {
    const schema = z.object({ at: isoDate, size: z.string().transform(Number) });

    expect(() => planResponseModel(schema)).toThrowErrorMatchingInlineSnapshot(
      `[SchemaError: field "size" of the response model is a transform, which cannot be encoded, and field "at" of the response model is a codec, which must be. Write a codec in place of the transform.]`,
    );
  });

  it("says that a picked field is not declared", () => {
    expect(() =>
      planResponseModel(Item, { include: ["id", "nme"] }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[SchemaError: responseModelInclude names "nme", which the response model does not declare. It declares: id, note, price, owner.]`,
    );
    expect(() => planResponseModel(Item, { exclude: { owner: ["x"] } })).toThrow(
      'responseModelExclude names "x"',
    );
  });

  it("is none where a codec says how a bigint is sent", () => {
    const big = z.codec(z.string(), z.bigint(), {
      decode: (digits) => BigInt(digits),
      encode: (value) => value.toString(),
    });

    expect(planResponseModel(z.object({ id: big })).write({ id: 5n })).toEqual(
      written('{"id":"5"}'),
    );
  });
});

describe("what is left out", () => {
  it("is what was not set", () => {
    const model = planResponseModel(z.array(Item), { excludeUnset: true });

    expect(model.write([{ id: 1 }, { id: 2, note: "-", owner: { name: "Ann" } }])).toEqual(
      written('[{"id":1},{"id":2,"note":"-","owner":{"name":"Ann"}}]'),
    );
  });

  it("is what equals its default", () => {
    const Tagged = z.object({ tags: z.array(z.string()).default(["a"]), owner: Owner });
    const model = planResponseModel(Tagged, { excludeDefaults: true });

    expect(model.write({ tags: ["a"], owner: { name: "Ann", email: null } })).toEqual(
      written('{"owner":{"name":"Ann"}}'),
    );
    expect(model.write({ tags: ["b"], owner: { name: "Ann", email: "a@b" } })).toEqual(
      written('{"tags":["b"],"owner":{"name":"Ann","email":"a@b"}}'),
    );
  });

  it("is null at every depth", () => {
    const model = planResponseModel(Item, { excludeNone: true });

    expect(model.write({ id: 1, price: null, owner: { name: "Ann" } })).toEqual(
      written('{"id":1,"note":"-","owner":{"name":"Ann"}}'),
    );
  });

  it("is all but the included, or the excluded, also inside fields and items", () => {
    const row = { id: 1, price: 2, owner: { name: "Ann" } };
    const included = planResponseModel(z.array(Item), { include: { id: true, owner: ["name"] } });
    const excluded = planResponseModel(Item, { exclude: { note: true, owner: { email: true } } });

    expect(included.write([row])).toEqual(written('[{"id":1,"owner":{"name":"Ann"}}]'));
    expect(excluded.write(row)).toEqual(written('{"id":1,"price":2,"owner":{"name":"Ann"}}'));
  });

  it("follows the option of a union that the value went through", () => {
    const Cat = z.object({ kind: z.literal("cat"), lives: z.int().default(9) });
    const Dog = z.object({ kind: z.literal("dog"), name: z.string().default("Rex") });
    const model = planResponseModel(z.union([Cat, Dog]), { excludeDefaults: true });

    expect(model.write({ kind: "dog" })).toEqual(written('{"kind":"dog"}'));
    expect(model.write({ kind: "cat", lives: 8 })).toEqual(written('{"kind":"cat","lives":8}'));
  });

  it("follows a model that holds itself", () => {
    const Tree = z.object({
      name: z.string().default("-"),
      get children() {
        return z.array(Tree);
      },
    });
    const model = planResponseModel(Tree, { excludeUnset: true });

    expect(model.write({ children: [{ name: "a", children: [] }] })).toEqual(
      written('{"children":[{"name":"a","children":[]}]}'),
    );
  });

  it("is decided in the values of a record, whose names are data", () => {
    const model = planResponseModel(z.record(z.string(), Item.nullable()), { excludeNone: true });

    expect(model.write({ a: { id: 1, price: null }, b: null })).toEqual(
      written('{"a":{"id":1,"note":"-"},"b":null}'),
    );
  });

  it("is decided in the values of a Map and the items of a set", () => {
    const model = planResponseModel(
      z.object({ map: z.map(z.string(), Owner), set: z.set(Owner), id: z.bigint().default(5n) }),
      { excludeNone: true, excludeDefaults: true },
    );
    const ann = { name: "Ann", email: null };

    expect(model.write({ map: new Map([["a", ann]]), set: new Set([ann]), id: 5n })).toEqual(
      written('{"map":{"a":{"name":"Ann"}},"set":[{"name":"Ann"}]}'),
    );
  });

  it("is decided beside codecs too", () => {
    const Event = z.object({ at: isoDate, note: z.string().optional() });
    const model = planResponseModel(Event, { include: ["at"], excludeUnset: true });

    expect(model.write({ at: new Date(0), note: "x" })).toEqual(
      written('{"at":"1970-01-01T00:00:00.000Z"}'),
    );
  });
});
