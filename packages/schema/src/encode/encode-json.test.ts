import { describe, expect, it } from "vitest";
import { encodeJSON } from "../index.ts";

describe("encodeJSON", () => {
  it.each([
    ["plain data", { a: [1, "x", true, null, { b: {} }] }, '{"a":[1,"x",true,null,{"b":{}}]}'],
    ["a bare undefined", undefined, "null"],
    ["undefined inside", { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ["functions", { a: () => 1, b: [() => 1] }, '{"b":[null]}'],
    ["a date", { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    ["a map", new Map([["a", 1]]), '{"a":1}'],
    ["a map of numbers", new Map([[2, new Date(0)]]), '{"2":"1970-01-01T00:00:00.000Z"}'],
    ["a map with a hostile key", new Map([["__proto__", 1]]), '{"__proto__":1}'],
    ["a set", { tags: new Set(["a", "b"]) }, '{"tags":["a","b"]}'],
    ["bytes", new Uint8Array([104, 105]), '"aGk="'],
    ["Node's bytes", { data: Buffer.from("hi") }, '{"data":"aGk="}'],
    ["an array buffer", new Uint8Array([104, 105]).buffer, '"aGk="'],
    ["numbers in a typed array", new Float32Array([1, 0.5]), "[1,0.5]"],
    ["toJSON", { a: { toJSON: () => new Set([1]) } }, '{"a":[1]}'],
    ["boxed values", [new Number(1), new String("a"), new Boolean(true)], '[1,"a",true]'],
    ["an object without prototype", Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])("writes %s", (_name, value, text) => {
    expect(encodeJSON(value)).toBe(text);
  });

  it.each([
    [
      { items: [{ price: Number.NaN }] },
      'Field "items.0.price" is NaN, and JSON has no such number. Send null instead.',
    ],
    [[Infinity], 'Field "0" is Infinity, and JSON has no such number. Send null instead.'],
    [
      { id: 1n },
      'Field "id" is a bigint, and JSON has none. Convert it to text or to a number, or write a codec in the response model.',
    ],
    [{ at: new Date(Number.NaN) }, 'Field "at" is an invalid date.'],
    [{ rows: count() }, 'Field "rows" is a generator. Collect its items in an array.'],
    [
      { by: new Map([[{}, 1]]) },
      'Field "by" is a Map with a key of type object, and names in JSON are text.',
    ],
    [
      new BigInt64Array([1n]),
      'Field "0" is a bigint, and JSON has none. Convert it to text or to a number, or write a codec in the response model.',
    ],
  ])("refuses %o, naming the field", (value, message) => {
    expect(() => encodeJSON(value)).toThrow(message);
  });

  it("refuses an object that contains itself as JSON.stringify does", () => {
    const circle: { inner: unknown[] } = { inner: [] };
    circle.inner.push(circle);

    expect(() => encodeJSON(circle)).toThrow(TypeError);
  });

  it("writes the own fields of an instance, and what stands in one twice", () => {
    class Row {
      readonly id = 1;
      readonly #secret = 2;
      get secret(): number {
        return this.#secret;
      }
    }
    const row = new Row();

    expect(encodeJSON([row, row])).toBe('[{"id":1},{"id":1}]');
  });

  it("writes 100,000 bytes", () => {
    expect(encodeJSON(new Uint8Array(100_000))).toHaveLength(133_336 + 2);
  });

  it("writes deep data", () => {
    const deep: unknown = JSON.parse("[".repeat(500) + "]".repeat(500));

    expect(encodeJSON(deep)).toHaveLength(1000);
  });
});

function* count(): Generator<number> {
  yield 1;
}
