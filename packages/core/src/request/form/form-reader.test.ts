import { array, asyncProperty, assert, constantFrom, nat, record } from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileAccess, SpoolFile } from "../../responses/files/file-access.ts";
import type { FormEntry } from "./form-entry.ts";
import { defaultFormLimits } from "./form-limits.ts";
import { FormReader } from "./form-reader.ts";

/** A disk in memory, which answers later, and knows what was left on it. */
class Disk implements FileAccess {
  left = 0;
  misuse: string[] = [];
  private readonly failAt: number;
  private written = 0;

  /** @param failAt - Bytes after which it is full. */
  constructor(failAt = Number.POSITIVE_INFINITY) {
    this.failAt = failAt;
  }

  open(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  guessMediaType(): undefined {
    return undefined;
  }

  async openSpool(): Promise<SpoolFile> {
    await new Promise((resolve) => setImmediate(resolve));
    this.left += 1;
    let content = Buffer.alloc(0);
    let isClosed = false;
    let isWriting = false;
    return {
      write: (bytes, done) => {
        if (isClosed || isWriting) this.misuse.push("written when closed, or twice at a time");
        isWriting = true;
        const copy = Buffer.from(bytes);
        setImmediate(() => {
          isWriting = false;
          if (!copy.equals(bytes)) this.misuse.push("changed while it was written");
          content = Buffer.concat([content, copy]);
          this.written += copy.length;
          done(this.written > this.failAt ? createFullError() : null);
        });
      },
      read: (into, position, receive) => {
        const part = content.subarray(position, position + into.length);
        into.set(part);
        setImmediate(() => receive(null, part.length));
      },
      moveTo: () => Promise.reject(new Error("unused")),
      close: () => {
        if (!isClosed) this.left -= 1;
        isClosed = true;
      },
    };
  }
}

function createFullError(): Error {
  return Object.assign(new Error("full"), { code: "ENOSPC" });
}

const logger = { error: () => undefined, warn: () => undefined };

/** Three parts: a field, a file in memory, and a file that goes to the disk. */
const large = Buffer.alloc(1_300_000, "\r\n--x large");
const body = Buffer.concat([
  Buffer.from('--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\nfield'),
  Buffer.from('\r\n--xx\r\nContent-Disposition: form-data; name="b"; filename="b"\r\n\r\nsmall'),
  Buffer.from('\r\n--xx\r\nContent-Disposition: form-data; name="c"; filename="c"\r\n\r\n'),
  large,
  Buffer.from("\r\n--xx--\r\n"),
]);

/** What became of a form that was sent. */
interface Sent {
  /** The contents of its parts, or what went wrong. */
  readonly outcome: Promise<readonly string[] | string>;
  readonly discard: () => void;
}

/** Sends chunks as a socket does: it stops when it is told to, and goes on when it is asked. */
function send(chunks: readonly Uint8Array[], disk: Disk, leaveAfter = chunks.length): Sent {
  const files = { loadFiles: () => Promise.resolve(disk), uploadFolder: undefined, logger };
  let receive: (outcome: Promise<readonly string[]> | string) => void;
  const outcome = new Promise<readonly string[] | string>((resolve) => (receive = resolve));
  const reader = new FormReader(
    { boundary: "xx", limits: defaultFormLimits, files },
    (error, entries) => receive(entries === undefined ? String(error) : readAll(entries)),
  );
  const state = { at: 0, isStopped: false };
  const goOn = (): void => {
    while (!state.isStopped && state.at < leaveAfter) {
      const chunk = chunks[state.at] ?? new Uint8Array(0);
      state.at += 1;
      if (!reader.add(chunk)) return;
    }
    if (state.isStopped) return;
    state.isStopped = true;
    if (state.at === chunks.length) reader.end();
    else reader.fail(new Error("left"));
  };
  reader.begin({ resume: goOn, stop: () => (state.isStopped = true) });
  goOn();
  return { outcome, discard: () => reader.discard() };
}

function readAll(entries: readonly FormEntry[]): Promise<readonly string[]> {
  return Promise.all(
    entries.map(async ({ value }) => {
      if (typeof value === "string") return value;
      const bytes = await value.bytes();
      return large.equals(bytes) ? "large as it was" : Buffer.from(bytes).toString();
    }),
  );
}

function cut(places: readonly number[]): readonly Uint8Array[] {
  const sorted = [0, ...places, body.length].toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, at) => body.subarray(sorted[at], end));
}

const cuts = array(nat(body.length), { maxLength: 20 });

/** Lets everything that is under way on the disk come to its end. */
function settle(turns = 20): Promise<void> {
  return new Promise((resolve) => {
    const wait = (left: number): void => {
      if (left === 0) resolve();
      else setImmediate(() => wait(left - 1));
    };
    wait(turns);
  });
}

describe("a form reader", () => {
  it("gives the same form however it is cut, also where a file goes to the disk", async () => {
    await assert(
      asyncProperty(cuts, async (places) => {
        const disk = new Disk();
        const sent = send(cut(places), disk);

        expect(await sent.outcome).toEqual(["field", "small", "large as it was"]);
        expect(disk).toMatchObject({ left: 1, misuse: [] });
        sent.discard();
        expect(disk.left).toBe(0);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it("leaves nothing, wherever the client leaves, the disk is full or the request is over", async () => {
    const fault = record({
      places: cuts,
      leaveAfter: nat(22),
      failAt: constantFrom(0, 500_000, 1_200_000, Number.POSITIVE_INFINITY),
      discardAfter: nat(12),
    });

    await assert(
      asyncProperty(fault, async ({ places, leaveAfter, failAt, discardAfter }) => {
        const disk = new Disk(failAt);
        const chunks = cut(places);
        const sent = send(chunks, disk, Math.min(leaveAfter, chunks.length));

        await settle(discardAfter);
        sent.discard();
        await settle();

        expect(disk).toMatchObject({ left: 0, misuse: [] });
        await sent.outcome;
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("answers 507 where the disk is full", async () => {
    const { outcome } = send(cut([]), new Disk(500_000));

    expect(await outcome).toContain("The server has no room for the files of this form.");
  });
});
