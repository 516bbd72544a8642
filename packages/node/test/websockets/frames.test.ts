import { App } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serve } from "../../src/index.ts";
import { closing, exchangeFrames, frame } from "./frames.ts";

// The ideas of the Autobahn test suite's list, chapter by chapter, against an echo.
const app = new App({ websockets: { closeTimeout: 200 } });
app.websocket("/echo", { maxPayload: 1_048_576 }, async ({ socket }) => {
  await socket.accept();
  for await (const message of socket) {
    if (typeof message === "string") await socket.sendText(message);
    else await socket.sendBytes(message);
  }
});

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

const text = 1;
const binary = 2;
const more = 0;
const close = frame({ opcode: 8, payload: closing(1000) });
const ping = (payload: string): Buffer => frame({ opcode: 9, payload });
const begin = (payload: string | Uint8Array, opcode = text): Buffer =>
  frame({ opcode, payload, fin: false });
const goOn = (payload: string | Uint8Array): Buffer => frame({ opcode: more, payload, fin: false });
const finish = (payload: string | Uint8Array): Buffer => frame({ opcode: more, payload });

type Case = readonly [name: string, parts: readonly Uint8Array[], answer: readonly string[]];

const valid = "Hello-µ@ßöäüàá-UTF-8!!";
const bytesOf = (hex: string): Buffer => Buffer.from(hex, "hex");

describe.each<[string, readonly Case[]]>([
  [
    "1 framing",
    [
      ["empty text", [frame({ opcode: text })], ["text ", "close 1000"]],
      ["text", [frame({ opcode: text, payload: valid })], [`text ${valid}`, "close 1000"]],
      [
        "125 bytes",
        [frame({ opcode: text, payload: "*".repeat(125) })],
        ["text 125", "close 1000"],
      ],
      [
        "126 bytes",
        [frame({ opcode: text, payload: "*".repeat(126) })],
        ["text 126", "close 1000"],
      ],
      [
        "65,535 bytes",
        [frame({ opcode: text, payload: "*".repeat(65_535) })],
        ["text 65535", "close 1000"],
      ],
      [
        "65,536 bytes",
        [frame({ opcode: binary, payload: Buffer.alloc(65_536) })],
        ["bytes 65536", "close 1000"],
      ],
      [
        "1 MiB",
        [frame({ opcode: binary, payload: Buffer.alloc(1_048_576) })],
        ["bytes 1048576", "close 1000"],
      ],
      [
        "bytes",
        [frame({ opcode: binary, payload: bytesOf("00ff") })],
        ["bytes 00ff", "close 1000"],
      ],
      [
        "byte by byte",
        [...frame({ opcode: text, payload: "slow" })].map((byte) => Buffer.from([byte])),
        ["text slow", "close 1000"],
      ],
    ],
  ],
  [
    "2 pings",
    [
      ["without payload", [ping("")], ["pong ", "close 1000"]],
      ["with 125 bytes", [ping("p".repeat(125))], [`pong ${"p".repeat(125)}`, "close 1000"]],
      ["with 126 bytes", [ping("p".repeat(126))], ["close 1002"]],
      ["a pong that nobody asked for", [frame({ opcode: 10, payload: "x" })], ["close 1000"]],
      [
        "ten at once",
        [Buffer.concat(Array.from("0123456789", ping))],
        [...Array.from("0123456789", (n) => `pong ${n}`), "close 1000"],
      ],
    ],
  ],
  [
    "3 reserved bits",
    [1, 2, 3, 4, 5, 6, 7].map((rsv) => [
      `rsv ${rsv}`,
      [frame({ opcode: text, payload: "x", rsv })],
      ["close 1002"],
    ]),
  ],
  [
    "4 reserved opcodes",
    [3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) => [
      `opcode ${opcode}`,
      [frame({ opcode, payload: "x" })],
      ["close 1002"],
    ]),
  ],
  [
    "5 fragments",
    [
      ["a ping in two", [frame({ opcode: 9, payload: "a", fin: false })], ["close 1002"]],
      ["a close in two", [frame({ opcode: 8, fin: false })], ["close 1002"]],
      ["text in two", [begin("a"), finish("b")], ["text ab", "close 1000"]],
      [
        "text in one packet",
        [Buffer.concat([begin("a"), goOn("b"), finish("c")])],
        ["text abc", "close 1000"],
      ],
      [
        "a ping in between",
        [begin("a"), ping("p"), finish("b")],
        ["pong p", "text ab", "close 1000"],
      ],
      ["bytes in three", [begin("a", binary), goOn(""), finish("b")], ["bytes 6162", "close 1000"]],
      ["nothing to go on with", [finish("x")], ["close 1002"]],
      ["nothing to go on with, unfinished", [goOn("x")], ["close 1002"]],
      [
        "a new message within another",
        [begin("a"), frame({ opcode: text, payload: "b" })],
        ["close 1002"],
      ],
      ["empty fragments", [begin(""), goOn(""), finish("")], ["text ", "close 1000"]],
    ],
  ],
  [
    "6 UTF-8",
    [
      [
        "a character in two fragments",
        [begin(bytesOf("ce")), finish(bytesOf("ba"))],
        ["text κ", "close 1000"],
      ],
      [
        "a character of four bytes",
        [frame({ opcode: text, payload: "😀" })],
        ["text 😀", "close 1000"],
      ],
      [
        "a noncharacter",
        [frame({ opcode: text, payload: bytesOf("efbfbf") })],
        ["text \uFFFF", "close 1000"],
      ],
      [
        "cut off",
        [
          frame({
            opcode: text,
            payload: bytesOf("ceba e1bd b9cf 83ce bc ce".replaceAll(" ", "")),
          }),
        ],
        ["close 1007"],
      ],
      ["a surrogate", [frame({ opcode: text, payload: bytesOf("eda080") })], ["close 1007"]],
      ["longer than need be", [frame({ opcode: text, payload: bytesOf("c080") })], ["close 1007"]],
      ["beyond Unicode", [frame({ opcode: text, payload: bytesOf("f4908080") })], ["close 1007"]],
      ["of five bytes", [frame({ opcode: text, payload: bytesOf("f888808080") })], ["close 1007"]],
      ["in a later fragment", [begin("fine"), finish(bytesOf("ff"))], ["close 1007"]],
      [
        "not asked of bytes",
        [frame({ opcode: binary, payload: bytesOf("ff") })],
        ["bytes ff", "close 1000"],
      ],
    ],
  ],
  [
    "7 closing",
    [
      ["without a code", [frame({ opcode: 8 })], ["close"]],
      ["with a reason", [frame({ opcode: 8, payload: closing(1000, "bye") })], ["close 1000 bye"]],
      [
        "with a reason of 123 bytes",
        [frame({ opcode: 8, payload: closing(1000, "r".repeat(123)) })],
        [`close 1000 ${"r".repeat(123)}`],
      ],
      [
        "with 126 bytes",
        [frame({ opcode: 8, payload: closing(1000, "r".repeat(124)) })],
        ["close 1002"],
      ],
      ["with one byte", [frame({ opcode: 8, payload: "x" })], ["close 1002"]],
      [
        "with a reason that is no UTF-8",
        [frame({ opcode: 8, payload: closing(1000, bytesOf("ceff")) })],
        ["close 1007"],
      ],
      [
        "and messages after it",
        [Buffer.concat([close, frame({ opcode: text, payload: "late" })])],
        ["close 1000"],
      ],
      ["within a message", [begin("a")], ["close 1000"]],
      ...[1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999].map(
        (code): Case => [
          `with ${code}`,
          [frame({ opcode: 8, payload: closing(code) })],
          [`close ${code}`],
        ],
      ),
      ...[0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999, 5000, 65_535].map((code): Case => [
        `with ${code}, which is none`,
        [frame({ opcode: 8, payload: closing(code) })],
        ["close 1002"],
      ]),
    ],
  ],
  [
    "9 limits",
    [
      [
        "a byte more than maxPayload",
        [frame({ opcode: binary, payload: Buffer.alloc(1_048_577) })],
        ["close 1009"],
      ],
      [
        "a claim of more",
        [frame({ opcode: binary, payload: "x", claims: 1_048_577 })],
        ["close 1009"],
      ],
      [
        "a claim of 2^53",
        [frame({ opcode: binary, payload: "x", claims: 2 ** 53 })],
        ["close 1009"],
      ],
      ["more in fragments", [begin(Buffer.alloc(1_048_576), binary), finish("x")], ["close 1009"]],
    ],
  ],
  [
    "what no client may send",
    [
      [
        "a frame without a mask",
        [frame({ opcode: text, payload: "x", isMasked: false })],
        ["close 1002"],
      ],
      ["HTTP", [Buffer.from("GET / HTTP/1.1\r\n\r\n")], ["close 1002"]],
    ],
  ],
])("%s", (_chapter, cases) => {
  it.each(cases)("%s", async (_name, parts, answer) => {
    expect(await exchangeFrames(server.port, "/echo", parts, answer.length - 1)).toEqual(answer);
  });
});
