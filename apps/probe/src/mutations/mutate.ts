import type { Random } from "./random.ts";
import { requests } from "./requests.ts";

/** What parsers have stumbled over. */
const pieces: readonly [string, ...string[]] = [
  "\r\n",
  "\n",
  "\r",
  "\0",
  "\r\n\r\n",
  " ",
  "\t",
  "%",
  "%00",
  "%2e%2e/",
  "%C0%AF",
  "\xff",
  "\xed\xa0\x80",
  "/",
  "//",
  "\\",
  "?",
  "#",
  ";",
  ",",
  ":",
  "=",
  "&",
  '"',
  "{",
  "[[[[[[[[",
  "__proto__",
  "-1",
  "0x10",
  "1e400",
  "9007199254740993",
  "99999999999999999999",
  "Content-Length: 3\r\n",
  "Transfer-Encoding: chunked\r\n",
  "Content-Type: application/json\r\n",
  "Content-Encoding: gzip\r\n",
  "Expect: 100-continue\r\n",
  "Host: other\r\n",
  "Range: bytes=0-\r\n",
  "x".repeat(300),
  "a=1&".repeat(400),
  "A: b\r\n".repeat(120),
];

type Mutation = (bytes: Buffer, random: Random) => Buffer;

function replace(bytes: Buffer, at: number, length: number, by: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
}

const mutations: readonly [Mutation, ...Mutation[]] = [
  // Another byte.
  (bytes, random) => replace(bytes, random.below(bytes.length), 1, Buffer.of(random.below(256))),
  // A bit.
  (bytes, random) => {
    const at = random.below(bytes.length);
    return replace(bytes, at, 1, Buffer.of((bytes[at] ?? 0) ^ (1 << random.below(8))));
  },
  // Less.
  (bytes, random) =>
    replace(bytes, random.below(bytes.length), 1 + random.below(12), Buffer.alloc(0)),
  // The same again.
  (bytes, random) => {
    const at = random.below(bytes.length);
    return replace(bytes, at, 0, bytes.subarray(at, at + 1 + random.below(40)));
  },
  // What others stumbled over.
  (bytes, random) =>
    replace(bytes, random.below(bytes.length), 0, Buffer.from(random.pick(pieces), "latin1")),
  // In the place of something else.
  (bytes, random) =>
    replace(bytes, random.below(bytes.length), 4, Buffer.from(random.pick(pieces), "latin1")),
  // The beginning alone.
  (bytes, random) => bytes.subarray(0, 1 + random.below(bytes.length)),
  // The end of another request.
  (bytes, random) => {
    const other = Buffer.from(random.pick(requests), "latin1");
    const at = random.below(bytes.length);
    return replace(bytes, at, bytes.length - at, other.subarray(random.below(other.length)));
  },
];

/**
 * Makes a request that is wrong in one to four places, as it goes on the wire. Never empty.
 *
 * @param request - What it is made of, a character for each byte; one that would be answered well, where it is left out.
 */
export function mutate(random: Random, request: string = random.pick(requests)): Buffer {
  let bytes = Buffer.from(request, "latin1");
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const mutated = random.pick(mutations)(bytes, random);
    if (mutated.length > 0) bytes = Buffer.from(mutated);
  }
  return bytes;
}
