import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Random } from "../../../test/writer/random.ts";
import { misfit } from "../writer.ts";
import { scratch } from "./memory/scratch.ts";
import { writeDate } from "./write-date.ts";
import { writeDateTime } from "./write-date-time.ts";
import { writeEmail } from "./write-email.ts";
import { writeNumber } from "./write-number.ts";
import { writeText } from "./write-text.ts";
import { writeUUID } from "./write-uuid.ts";

type Write<Value> = (value: Value, at: number) => number;

function written<Value>(write: Write<Value>, value: Value): unknown {
  const end = write(value, 0);
  return end === misfit ? misfit : scratch.take(end);
}

/** All values of a random kind for which what is written is not what is expected. */
function differences<Value>(
  make: (random: Random) => Value,
  write: Write<Value>,
  expected: (value: Value) => unknown,
): Value[] {
  const random = new Random(20_261_122);
  return Array.from({ length: 40_000 }, () => make(random)).filter(
    (value) => written(write, value) !== expected(value),
  );
}

const alphabet = [
  ...Array.from("0123456789abcdefABCDEFghzZT:-.@_+'\"\\ \n"),
  "é",
  "\u0130",
  "\u0660",
  "😀",
  "\ud800",
  "\u0000",
];

/** A text with up to three characters changed. */
function mutate(text: string, random: Random): string {
  const characters = Array.from(text);
  for (let changes = random.below(4); changes > 0; changes--) {
    const at = random.below(characters.length);
    const added = random.chance(0.6) ? [random.pick(alphabet)] : [];
    characters.splice(at, random.below(2), ...added);
  }
  return characters.join("");
}

function textOf(schema: z.ZodType): (text: string) => unknown {
  return (text) => (schema.safeParse(text).success ? JSON.stringify(text) : misfit);
}

/** A text with each of the first 256 characters at each of its places. */
function withEachCharacter(text: string): string[] {
  return Array.from({ length: text.length * 256 }, (_, index) => {
    const place = index >> 8;
    return text.slice(0, place) + String.fromCharCode(index & 0xff) + text.slice(place + 1);
  });
}

describe("what is written", () => {
  it("is JSON.stringify's word for numbers of every size", () => {
    const make = (random: Random): number =>
      random.pick([
        () => random.below(2 ** 32) - 2 ** 31,
        () => random.below(2 ** 31) / 100,
        () => random.below(100_000) / 100,
        () => random.below(100_000) / 10 ** random.below(6),
        () => (random.next() - 0.5) * 10 ** (random.below(60) - 30),
        () => 10 ** random.below(25),
        () => 2 ** 24 - random.next(),
      ])();

    expect(differences(make, writeNumber, JSON.stringify)).toEqual([]);
    expect(written(writeNumber, -0)).toBe("0");
  });

  it("is toISOString's for dates from the year 0 to 9999", () => {
    const make = (random: Random): Date =>
      new Date(Math.floor(random.next() * 315_569_519_999_999) - 62_167_219_200_000);

    expect(differences(make, writeDate, (date) => JSON.stringify(date))).toEqual([]);
  });

  it("is every day of 400 years", () => {
    const days = Array.from({ length: 146_097 }, (_, day) => new Date(day * 86_400_000 + 1));

    expect(days.filter((day) => written(writeDate, day) !== JSON.stringify(day))).toEqual([]);
  });

  it("is text as JSON.stringify escapes it, of every length", () => {
    const make = (random: Random): string =>
      random.chance(0.5)
        ? mutate("x".repeat(1 + random.below(450)), random)
        : Array.from({ length: random.below(40) }, () =>
            String.fromCharCode(random.below(0x1_00_00)),
          ).join("");

    expect(differences(make, writeText, JSON.stringify)).toEqual([]);
  });

  it("is text with any character at any place", () => {
    const texts = withEachCharacter("a text that is read four bytes at a time");

    expect(texts.filter((text) => written(writeText, text) !== JSON.stringify(text))).toEqual([]);
  });

  it("is a UUID or not, with any character at any place", () => {
    const uuids = withEachCharacter("6f1f3a9e-3c0e-4c35-9b8e-0a6cf9d7a111");
    const expected = textOf(z.uuid());

    expect(uuids.filter((text) => written(writeUUID, text) !== expected(text))).toEqual([]);
  });

  it("is a date and time or not, with any character at any place", () => {
    const times = withEachCharacter("2024-02-29T12:00:00Z").concat(
      withEachCharacter("2023-11-30T19:59:00.123Z"),
    );
    const expected = textOf(z.iso.datetime());
    const write = (text: string): unknown =>
      written((value: string, at) => writeDateTime(value, at, z.regexes.datetime({})), text);

    expect(times.filter((text) => write(text) !== expected(text))).toEqual([]);
  });

  it("is an address or not, with any character at any place", () => {
    const addresses = withEachCharacter("o'x.b_c@d-e.f1.org");
    const expected = textOf(z.email());

    expect(addresses.filter((text) => written(writeEmail, text) !== expected(text))).toEqual([]);
  });

  it("is a UUID where Zod takes it for one", () => {
    const make = (random: Random): string =>
      mutate(
        random.pick([
          "6f1f3a9e-3c0e-4c35-9b8e-0a6cf9d7a111",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
          "ABCDEF01-2345-1678-Aaaa-ABCDEF012345",
        ]),
        random,
      );

    expect(differences(make, writeUUID, textOf(z.uuid()))).toEqual([]);
  });

  it("is a date and time where Zod takes it for one", () => {
    const make = (random: Random): string =>
      mutate(
        random.pick([
          "2024-02-29T12:00:00Z",
          "2023-02-28T23:59:59.123Z",
          "1900-02-29T00:00:00Z",
          "2000-02-29T00:00:00.000000000Z",
          "2024-12-31T12:00:00Z",
          "2024-04-30T19:00:00.1Z",
          "9999-01-01T00:00:00.12345678901234567890123Z",
        ]),
        random,
      );
    const schema = z.iso.datetime();
    const write = (text: string, at: number): number =>
      writeDateTime(text, at, z.regexes.datetime({}));

    expect(differences(make, write, textOf(schema))).toEqual([]);
  });

  it("is an address where Zod takes it for one", () => {
    const make = (random: Random): string =>
      mutate(
        random.pick([
          "foo.bar@example.com",
          "o'x@b.co",
          "a.b.c@x-y.z.info",
          "a@-b.co",
          "a'@b.co",
          "a+b_c-d@e1.co",
          "a@b.c1",
          "A@B.CO",
          `${"x".repeat(60)}@example.com`,
          `x@${"y".repeat(450)}.com`,
        ]),
        random,
      );

    expect(differences(make, writeEmail, textOf(z.email()))).toEqual([]);
  });
});
