import { describe, expect, it } from "vitest";
import { createScratch } from "./scratch.ts";

describe.each([
  ["with Node's buffers", createScratch()],
  ["without", createScratch({})],
])("the scratch buffer %s", (_name, scratch) => {
  it("writes text as UTF-8 and hands it out", () => {
    const end = scratch.put("naïve 😀", 0);

    expect(end).toBe(11);
    expect(scratch.take(end)).toBe("naïve 😀");
  });

  it("grows, and keeps what was written", () => {
    scratch.put("kept", 0);
    scratch.grow(4, 1_000_000);
    const end = 4 + scratch.put("y".repeat(1_000_000), 4);

    const taken = scratch.take(end);

    expect(taken).toBeInstanceOf(Uint8Array);
    expect(taken).toHaveLength(1_000_004);
    expect(new TextDecoder().decode((taken as Uint8Array).subarray(0, 6))).toBe("keptyy");
  });

  it("does not keep what one large value has made it grow to", () => {
    scratch.begin();
    scratch.grow(0, 40_000_000);
    scratch.end();

    expect(scratch.bytes.length).toBeLessThan(1_000_000);
    expect(scratch.isBusy).toBe(false);
  });

  it("never changes what it has handed out", () => {
    const short = scratch.take(scratch.put("x".repeat(20_000), 0));
    const long = scratch.take(scratch.put("x".repeat(60_000), 0));
    scratch.put("z".repeat(60_000), 0);

    expect(short[0]).toBe(0x78);
    expect(long[0]).toBe(0x78);
  });
});
