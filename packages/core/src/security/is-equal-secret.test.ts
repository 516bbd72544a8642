import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isEqualSecret } from "./is-equal-secret.ts";

it.each([
  ["swordfish", "swordfish"],
  ["", ""],
  ["päß€🐟", "päß€🐟"],
])("takes %o for %o", (sent, secret) => {
  expect(isEqualSecret(sent, secret)).toBe(true);
});

it.each([
  ["swordfisH", "swordfish"],
  ["swordfis", "swordfish"],
  ["swordfishswordfish", "swordfish"],
  ["", "swordfish"],
  ["swordfish", ""],
  ["\u0000", ""],
  ["abab", "ab"],
  // What UTF-8 would make one of: halves of characters.
  ["\ud800", "\ud801"],
])("does not take %o for %o", (sent, secret) => {
  expect(isEqualSecret(sent, secret)).toBe(false);
});

it("agrees with the comparison that stops at the first difference", () => {
  const text = fc.string({ maxLength: 4, unit: fc.constantFrom("a", "b", "é", "🐟") });

  fc.assert(
    fc.property(text, text, (sent, secret) => isEqualSecret(sent, secret) === (sent === secret)),
  );
});
