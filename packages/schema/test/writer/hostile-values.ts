import type { Random } from "./random.ts";

/** Texts that JSON, UTF-8 or a format read in a way of their own. */
export const texts: readonly string[] = [
  "",
  "a",
  "plain text",
  'a "quote" in it',
  "back\\slash",
  "line\nbreak\u0000\u001f\u007f\u2028",
  "über straße",
  "日本語のテキストです",
  "😀",
  "😀😀 both halves",
  "\ud800",
  "\udc00 a low one first",
  "lone \ud83d in a longer text",
  "x".repeat(11),
  "y".repeat(401),
  `${"z".repeat(420)}"é`,
  "é".repeat(60),
  "__proto__",
  "toJSON",
  "constructor",
  "1",
  "0042",
  "-1.5e3",
  "2024-02-29T12:00:00Z",
  "2023-02-29T12:00:00Z",
  "1900-02-29T00:00:00.123Z",
  "2000-02-29T23:59:59.999999999Z",
  "2024-12-31T24:00:00Z",
  "2024-02-29T12:00:00.Z",
  "2024-02-29T12:00:00+01:00",
  `2024-02-29T12:00:00.${"1".repeat(30)}Z`,
  "2024-02-29",
  "12:30",
  "6f1f3a9e-3c0e-4c35-9b8e-0a6cf9d7a111",
  "6F1F3A9E-3C0E-4C35-FB8E-0A6CF9D7A111",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "ann@example.com",
  "o'neil+tag@sub.example.co",
  "ann'@example.com",
  "ann@example.c",
  "ann..b@example.com",
  "ann@-example.com",
  "https://example.com/ü?q=1",
  "192.168.0.1",
  "::1",
  "YQ==",
  "cat",
  "dog",
];

/** Numbers that JSON writes in another way, or not at all. */
export const numbers: readonly number[] = [
  0,
  -0,
  1,
  -1,
  7,
  10,
  99,
  12_345,
  99_999,
  100_000,
  999_999,
  1_000_000,
  12_345_678,
  123_456_789,
  2_147_483_647,
  -2_147_483_648,
  4_294_967_296,
  0.1,
  -2.5,
  1e21,
  1e-7,
  5e-324,
  1.797_693_134_862_315_7e308,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.NaN,
  Infinity,
  -Infinity,
];

class OddDate extends Date {
  override toJSON(): string {
    return "odd";
  }
}

class OtherISO extends Date {
  override toISOString(): string {
    return "other";
  }
}

/** Dates that are written in another way, or not at all. */
export function makeDate(random: Random): Date {
  return random.pick<() => Date>([
    () => new Date(Math.floor((random.next() - 0.5) * 8e12)),
    () => new Date(random.below(2) * 951_782_400_000 - 1),
    () => new Date(-62_167_219_200_000 - random.below(2)),
    () => new Date(253_402_300_799_999 + random.below(2)),
    () => new Date(Number.NaN),
    () => new OddDate(0),
    () => new OtherISO(0),
    () => Object.assign(new Date(0), { toJSON: () => "own" }),
    () => Object.assign(new Date(5), { note: "kept" }),
  ])();
}

/** Any value at all. */
export function makeJunk(random: Random, depth = 2): unknown {
  const simple: readonly (() => unknown)[] = [
    () => random.pick(texts),
    () => random.pick(numbers),
    () => random.pick([null, undefined, true, false]),
    () => makeDate(random),
    () => random.pick([1n, Symbol("s"), () => 1, new String("boxed"), new Number(3)]),
    () => ({}),
    () => [],
    () => Object.create(null),
    () => new Map([["a", 1]]),
    () => new Set([1]),
    () => ({ toJSON: () => ({ from: "toJSON" }) }),
    () => makeCircle(),
  ];
  if (depth === 0 || random.chance(0.6)) return random.pick(simple)();
  const inner = (): unknown => makeJunk(random, depth - 1);
  if (random.chance(0.5)) return random.list(3, inner);
  return Object.fromEntries(random.list(3, () => [random.pick(texts), inner()]));
}

function makeCircle(): object {
  const circle: Record<string, unknown> = { a: 1 };
  circle["self"] = circle;
  return circle;
}

/** The same fields, kept in other ways than a plain object's. */
export function disguise(fields: Readonly<Record<string, unknown>>, random: Random): object {
  const make = random.pick(disguises);
  return make(fields, random);
}

type Fields = Readonly<Record<string, unknown>>;

const disguises: readonly ((fields: Fields, random: Random) => object)[] = [
  (fields) => ({ ...fields, extra: "undeclared", 7: "seven" }),
  (fields, random) => without(fields, random),
  (fields) => Object.assign(Object.create({ inherited: 1, a: "inherited" }) as object, fields),
  (fields) => Object.create(fields) as object,
  (fields) => Object.fromEntries(Object.entries(fields).toReversed()),
  (fields) => Object.assign(JSON.parse('{"__proto__":{"a":1}}') as object, fields),
  (fields) => Object.assign(Object.create(null) as object, fields),
  (fields) => new Row(fields),
  (fields) => withGetters(fields),
  (fields) => new Proxy(fields, {}),
  (fields, random) =>
    new Proxy(fields, { get: throwAt(random.pick(Object.keys(fields).concat("a"))) }),
  (fields, random) => Object.defineProperty({ ...fields }, random.pick(["a", "extra"]), throwing),
  (fields) => Object.freeze({ ...fields }),
  (fields) => ({ ...fields, toJSON: () => "from toJSON" }),
  (fields) => ({ ...fields, [Symbol("s")]: 1 }),
  (fields) => Object.assign([], fields),
  (fields) => Object.assign(new Date(0), fields),
  (fields) => changing(fields),
];

function without(fields: Fields, random: Random): object {
  const left = random.pick(Object.keys(fields).concat("a"));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== left));
}

/** A row of a database: fields of its own, and a toJSON that a model must not hear. */
class Row {
  constructor(fields: Fields) {
    Object.assign(this, fields);
  }

  toJSON(): string {
    return "a row";
  }
}

function withGetters(fields: Fields): object {
  const prototype = {};
  for (const [name, value] of Object.entries(fields))
    Object.defineProperty(prototype, name, {
      get: () => value,
      enumerable: true,
      configurable: true,
    });
  return Object.create(prototype) as object;
}

/** Another value each time that it is read, but for the first two reads: Zod looks at the tag of a variant twice. */
function changing(fields: Fields): object {
  const target = {};
  for (const [name, value] of Object.entries(fields)) {
    Object.defineProperty(target, name, { get: () => value, enumerable: true, configurable: true });
  }
  return target;
}

const throwing: PropertyDescriptor = {
  get: () => {
    throw new RangeError("a getter throws");
  },
  enumerable: true,
  configurable: true,
};

function throwAt(name: string): (target: object, key: string | symbol) => unknown {
  return (target, key) => {
    if (key === name) throw new RangeError("a trap throws");
    return Reflect.get(target, key) as unknown;
  };
}
