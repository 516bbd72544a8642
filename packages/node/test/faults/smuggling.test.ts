import { once } from "node:events";
import { App } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines, open, until } from "../exchange-bytes.ts";

const run: string[] = [];
const app = new App();
app.post("/read", async ({ request }) => {
  run.push("read");
  return (await request.text()).length;
});
app.get("/smuggled", () => {
  run.push("smuggled");
  return "smuggled";
});

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

const smuggled = lines("GET /smuggled HTTP/1.1", "host: x", "", "");
const endOfChunks = "0\r\n\r\n";

function post(head: readonly string[], body: string): string {
  return lines("POST /read HTTP/1.1", "host: localhost", ...head, "", body);
}

/** A request whose end two servers may see in different places, with one within or behind it. */
const vectors: readonly (readonly [string, string])[] = [
  [
    "content-length before transfer-encoding",
    post(["content-length: 4", "transfer-encoding: chunked"], endOfChunks + smuggled),
  ],
  [
    "transfer-encoding before content-length",
    post(["transfer-encoding: chunked", "content-length: 4"], endOfChunks + smuggled),
  ],
  ["two content-lengths that differ", post(["content-length: 0", "content-length: 44"], smuggled)],
  ["two content-lengths that are alike", post(["content-length: 3", "content-length: 3"], "abc")],
  ["a list of content-lengths", post(["content-length: 3, 3"], `abc${smuggled}`)],
  ["a content-length with a sign", post(["content-length: +3"], `abc${smuggled}`)],
  ["a negative content-length", post(["content-length: -1"], smuggled)],
  ["a hexadecimal content-length", post(["content-length: 0x3"], `abc${smuggled}`)],
  ["a content-length with letters", post(["content-length: 3a"], `abc${smuggled}`)],
  ["a content-length beyond all numbers", post([`content-length: ${"9".repeat(30)}`], smuggled)],
  ["a content-length in two parts", post(["content-length: 1 2"], smuggled)],
  [
    "chunked that is not the last encoding",
    post(["transfer-encoding: chunked, identity"], endOfChunks + smuggled),
  ],
  ["an encoding that nobody knows", post(["transfer-encoding: xchunked"], endOfChunks + smuggled)],
  ["identity as the encoding", post(["transfer-encoding: identity"], smuggled)],
  [
    "two transfer-encodings",
    post(["transfer-encoding: chunked", "transfer-encoding: x"], endOfChunks + smuggled),
  ],
  [
    "an encoding below the chunks",
    post(["transfer-encoding: gzip, chunked"], endOfChunks + smuggled),
  ],
  ["a space before the colon", post(["transfer-encoding : chunked"], endOfChunks + smuggled)],
  ["a vertical tab in the encoding", post(["transfer-encoding: \u000bchunked"], endOfChunks)],
  ["a folded header", post(["transfer-encoding:", " chunked"], endOfChunks + smuggled)],
  ["a header without a name", post([": x"], smuggled)],
  ["a space before the first header", lines("POST /read HTTP/1.1", " host: x", "", smuggled)],
  ["a bare line feed in the head", `POST /read HTTP/1.1\nhost: x\n\n${smuggled}`],
  ["a bare carriage return in a header", post(["x: a\rtransfer-encoding: chunked"], smuggled)],
  ["NUL in a header", post(["x: a\u0000b"], smuggled)],
  ["NUL in a header's name", post(["x\u0000: a"], smuggled)],
  [
    "a chunk's length with 0x",
    post(["transfer-encoding: chunked"], `0x3\r\nabc\r\n${endOfChunks}${smuggled}`),
  ],
  [
    "a chunk's length with a sign",
    post(["transfer-encoding: chunked"], `-3\r\nabc\r\n${endOfChunks}${smuggled}`),
  ],
  [
    "a chunk's length beyond all numbers",
    post(["transfer-encoding: chunked"], `f${"0".repeat(17)}3\r\nabc\r\n${endOfChunks}`),
  ],
  [
    "a chunk that is longer than it says",
    post(["transfer-encoding: chunked"], `3\r\nabcd\r\n${endOfChunks}${smuggled}`),
  ],
  [
    "a bare line feed after a chunk's length",
    post(["transfer-encoding: chunked"], `3\nabc\r\n${endOfChunks}${smuggled}`),
  ],
  [
    "a bare carriage return in a chunk's extension",
    post(["transfer-encoding: chunked"], `3;a\rb\r\nabc\r\n${endOfChunks}${smuggled}`),
  ],
  [
    "HTTP/1.0 in chunks with a length",
    lines(
      "POST /read HTTP/1.0",
      "content-length: 3",
      "transfer-encoding: chunked",
      "",
      `3\r\nabc\r\n${endOfChunks}${smuggled}`,
    ),
  ],
  [
    "HTTP/1.0 in chunks, and to be kept",
    lines(
      "POST /read HTTP/1.0",
      "connection: keep-alive",
      "transfer-encoding: chunked",
      "",
      endOfChunks + smuggled,
    ),
  ],
  ["HTTP/0.9", lines("GET /smuggled", "", "")],
  ["HTTP/2.0 in a request line", lines("GET /smuggled HTTP/2.0", "host: x", "", "")],
  ["HTTP/2's preface", lines("PRI * HTTP/2.0", "", "SM", "", smuggled)],
  ["a version that there is not", lines("POST /read HTTP/1.9", "host: x", "", smuggled)],
  ["words after the version", lines("POST /read HTTP/1.1 x", "host: x", "", smuggled)],
];

describe("a request is refused and its connection closed", () => {
  it.each(vectors)("with %s", async (_name, bytes) => {
    run.length = 0;

    const raw = await exchangeBytes(server.port, Buffer.from(bytes, "latin1"));

    expect(raw).toMatch(/^HTTP\/1.1 (400|501|505) /);
    expect(raw.match(/HTTP\/1.1/g)).toHaveLength(1);
    expect(run).not.toContain("smuggled");
  });
});

// A second one would be taken for the answer to the next request of the connection.
describe("a request that was answered before its body was there gets no second answer", () => {
  const head = ["transfer-encoding: chunked", "content-type: text/plain"];

  it.each([
    ["a route that reads none", lines("GET /smuggled HTTP/1.1", "host: x", ...head, "", "")],
    ["no route", lines("POST /nowhere HTTP/1.1", "host: x", ...head, "", "")],
    ["another method", lines("DELETE /read HTTP/1.1", "host: x", ...head, "", "")],
  ])("where the body turns out to be broken: %s", async (_name, begun) => {
    const socket = await open(server.port);
    socket.write(begun);
    const first = await until(socket, "\r\n\r\n");
    const rest: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => rest.push(chunk));

    socket.write("no chunk\r\n\r\n");
    await once(socket, "close");

    expect(first).toMatch(/^HTTP\/1.1 \d+ /);
    expect(Buffer.concat(rest).toString()).not.toContain("HTTP/1.1");
  });

  it("where it is broken in the same packet", async () => {
    const raw = await exchangeBytes(
      server.port,
      lines("POST /nowhere HTTP/1.1", "host: x", "transfer-encoding: xchunked", "", "abc"),
    );

    expect(raw.match(/HTTP\/1.1/g)).toHaveLength(1);
  });

  it("and a broken request behind it is answered", async () => {
    const whole = lines("GET /smuggled HTTP/1.1", "host: x", ...head, "", endOfChunks);

    const raw = await exchangeBytes(server.port, `${whole}no request\r\n\r\n`);

    expect(raw.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 400"]);
  });
});

it("reads Transfer-Encoding in whatever case, once (CVE-2026-23527 h3)", async () => {
  run.length = 0;
  const one = post(["Transfer-Encoding: CHUNKED"], lines("3", "abc", "0", "", ""));
  const last = lines("GET /smuggled HTTP/1.1", "host: x", "connection: close", "", "");

  const raw = await exchangeBytes(server.port, one + one + last);

  expect(raw.match(/\r\n\r\n(3|"smuggled")/g)).toHaveLength(3);
  expect(run).toEqual(["read", "read", "smuggled"]);
});
