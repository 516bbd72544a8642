import { describe, expect, it } from "vitest";
import { SpareBuffers } from "./spare-buffers.ts";

const mebibyte = 1024 * 1024;

describe("spare buffers", () => {
  it("are made in powers of two, no shorter than 32 KiB", () => {
    const spares = create();

    expect(spares.take(1)).toHaveLength(32 * 1024);
    expect(spares.take(32 * 1024)).toHaveLength(32 * 1024);
    expect(spares.take(32 * 1024 + 1)).toHaveLength(64 * 1024);
  });

  it("come back to be taken again, by their size", () => {
    const spares = create();
    const [small, large] = [spares.take(40_000), spares.take(400_000)];

    spares.giveBack(spares.lend(small, 40_000));
    spares.giveBack(spares.lend(large, 400_000));

    expect(spares.take(300_000)).toBe(large);
    expect(spares.take(50_000)).toBe(small);
    expect(spares.take(50_000)).not.toBe(small);
  });

  it("are taken back once", () => {
    const spares = create();
    const lent = spares.lend(spares.take(40_000), 40_000);

    spares.giveBack(lent);
    spares.giveBack(lent);

    expect(spares.take(40_000)).not.toBe(spares.take(40_000));
  });

  it("are not made of bytes from elsewhere", () => {
    const spares = create();
    const foreign = new Uint8Array(64 * 1024);

    spares.giveBack(foreign);

    expect(spares.take(64 * 1024)).not.toBe(foreign);
  });

  it("are kept up to 16 MiB, and then those that came last", () => {
    const spares = create();
    const taken = Array.from({ length: 5 }, () => spares.take(4 * mebibyte));

    for (const bytes of taken) spares.giveBack(spares.lend(bytes, 1));

    expect(spares.take(4 * mebibyte)).toBe(taken[4]);
    expect(taken).not.toContain(spares.take(4 * mebibyte));
  });
});

it("keep none that is larger than all of them may be", () => {
  const spares = create();
  const large = spares.take(20 * mebibyte);

  spares.giveBack(spares.lend(large, 1));

  // Not by toBe, which would look at each byte.
  expect(spares.take(20 * mebibyte) === large).toBe(false);
});

function create(): SpareBuffers<Uint8Array<ArrayBuffer>> {
  return new SpareBuffers((size) => new Uint8Array(size));
}
