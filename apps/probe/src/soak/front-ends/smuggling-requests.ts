import type { Random } from "../../mutations/random.ts";

const smuggled = "GET /param/smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
const prefix = "GET /param/smuggled HTTP/1.1\r\nX: ";

/** Headers about the end of a body, as servers read them in different ways. */
const encodings: readonly [string, ...string[]] = [
  "Transfer-Encoding: chunked",
  "Transfer-Encoding : chunked",
  "Transfer-Encoding:\tchunked",
  "Transfer-Encoding: \u000bchunked",
  "Transfer-Encoding: xchunked",
  "Transfer-Encoding: chunked, identity",
  "Transfer-Encoding: identity, chunked",
  "Transfer-Encoding: CHUNKED",
  "Transfer-Encoding:\r\n chunked",
  "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
  "X: a\nTransfer-Encoding: chunked",
  "X: a\rTransfer-Encoding: chunked",
  "Transfer_Encoding: chunked",
  "Expect: 100-continue",
  "Upgrade: h2c\r\nConnection: Upgrade",
  "Connection: Content-Length",
  "X: y",
];

const lengths: readonly [string, ...string[]] = [
  "Content-Length: %",
  "Content-Length: +%",
  "Content-Length: 0%",
  "Content-Length: %\r\nContent-Length: 0",
  "Content-Length: 0, %",
  "Content-Length : %",
  "Content_Length: %",
  "Content-Length: 0",
  "X: y",
];

const bodies: readonly [string, ...string[]] = [
  `0\r\n\r\n${smuggled}`,
  `0\r\n\r\n${prefix}`,
  `3\r\nabc\r\n0\r\n\r\n${smuggled}`,
  `3;x=y\r\nabc\r\n0\r\nX: y\r\n\r\n${smuggled}`,
  `3\nabc\r\n0\r\n\r\n${smuggled}`,
  `0x3\r\nabc\r\n0\r\n\r\n${smuggled}`,
  `ffffffffffffffff3\r\nabc\r\n0\r\n\r\n${smuggled}`,
  smuggled,
  prefix,
  "",
];

const lines: readonly [string, ...string[]] = [
  "POST /drain HTTP/1.1",
  "GET /ok HTTP/1.1",
  "HEAD /ok HTTP/1.1",
  "POST /echo-json HTTP/1.1",
  "POST /nowhere HTTP/1.1",
  "POST /drain HTTP/1.0",
  "OPTIONS * HTTP/1.1",
];

/** A request whose end two servers may see in different places, with another one within or behind it. */
export function createSmuggling(random: Random): string {
  const body = random.pick(bodies);
  const length = random.pick([body.length, body.indexOf("GET"), 3, body.length + 5]);
  const fields = [random.pick(lengths).replace("%", String(length)), random.pick(encodings)];
  const ordered = random.below(2) === 0 ? fields : fields.toReversed();
  return [random.pick(lines), "Host: localhost", ...ordered, "", body].join("\r\n");
}
