import { describe, expect, it } from "vitest";
import { regexes } from "zod/v4/core";
import { isSafePattern, scanOf } from "./text-patterns.ts";

describe("a pattern of Zod's", () => {
  it("is scanned on the bytes where a scan says the same", () => {
    expect(scanOf(regexes.datetime({}))).toBe("date-time");
    expect(scanOf(regexes.email)).toBe("email");
    expect(scanOf(regexes.uuid())).toBe("uuid");
  });

  it.each([
    regexes.uuid(),
    regexes.uuid(4),
    regexes.uuid(7),
    regexes.guid,
    regexes.email,
    regexes.date,
    regexes.time({}),
    regexes.datetime({}),
    regexes.datetime({ offset: true }),
    regexes.datetime({ precision: 3 }),
    regexes.datetime({ precision: 0 }),
    regexes.ipv4,
    regexes.cuid2,
    regexes.ulid,
    regexes.nanoid,
    regexes.e164,
  ])("needs no escapes: %s", (pattern) => {
    expect(isSafePattern(pattern)).toBe(true);
  });

  it.each([/^[^a]*$/, regexes.html5Email, new RegExp(regexes.email.source, "i")])(
    "is trusted with nothing: %s",
    (pattern) => {
      expect(isSafePattern(pattern)).toBe(false);
      expect(scanOf(pattern)).toBeUndefined();
    },
  );
});
