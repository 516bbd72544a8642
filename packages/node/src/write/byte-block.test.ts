import { expect, it } from "vitest";
import { ByteBlock } from "./byte-block.ts";

it("gives what was added, in its order, and is empty then", () => {
  const block = new ByteBlock();
  block.add("é");
  block.add(Uint8Array.of(33));

  expect(Buffer.from(block.take() ?? []).toString()).toBe("é!");
  expect([block.isEmpty, block.take()]).toEqual([true, undefined]);
});

it("holds nothing of empty parts, so that what is held elsewhere is not passed over", () => {
  const block = new ByteBlock();

  expect([block.add(""), block.add(new Uint8Array()), block.take()]).toEqual([
    true,
    true,
    undefined,
  ]);
});

it("takes no part that does not fit, counted in bytes", () => {
  const block = new ByteBlock();

  expect([block.add("é".repeat(16_385)), block.add("é".repeat(16_384)), block.add("a")]).toEqual([
    false,
    true,
    false,
  ]);
});
