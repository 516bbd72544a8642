import { once } from "node:events";
import type { Socket } from "node:net";
import { lines, open, until } from "../exchange-bytes.ts";

/** One frame, as RFC 6455 section 5.2 draws it. */
interface FrameFields {
  readonly opcode: number;
  readonly payload?: Uint8Array | string;
  /** Default: true. */
  readonly fin?: boolean;
  /** Of the three reserved bits. Default: 0. */
  readonly rsv?: number;
  /** Default: true. */
  readonly isMasked?: boolean;
  /** A length that is claimed, in place of the payload's own. */
  readonly claims?: number;
}

const mask = Buffer.from([1, 2, 3, 4]);

/** Bytes of a frame of a client. */
export function frame({
  opcode,
  payload = "",
  fin = true,
  rsv = 0,
  isMasked = true,
  claims,
}: FrameFields): Buffer {
  const data = Buffer.from(payload);
  const first = Buffer.from([(fin ? 0x80 : 0) | (rsv << 4) | opcode]);
  const length = lengthOf(claims ?? data.length);
  if (!isMasked) return Buffer.concat([first, length, data]);
  length.writeUInt8(length.readUInt8(0) | 0x80, 0);
  return Buffer.concat([first, length, mask, toMasked(data)]);
}

function toMasked(data: Buffer): Uint8Array {
  return data.map((byte, at) => byte ^ mask.readUInt8(at % 4));
}

function lengthOf(length: number): Buffer {
  if (length < 126) return Buffer.from([length]);
  if (length < 65_536) {
    const bytes = Buffer.from([126, 0, 0]);
    bytes.writeUInt16BE(length, 1);
    return bytes;
  }
  const bytes = Buffer.from([127, 0, 0, 0, 0, 0, 0, 0, 0]);
  bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}

/** The payload of a close frame. */
export function closing(code: number, reason: string | Uint8Array = ""): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(code);
  return Buffer.concat([bytes, Buffer.from(reason)]);
}

/** The head of a handshake, with more lines. */
export function handshake(path: string, ...more: readonly string[]): string {
  return lines(
    `GET ${path} HTTP/1.1`,
    "host: localhost",
    "connection: Upgrade",
    "upgrade: websocket",
    "sec-websocket-version: 13",
    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
    ...more,
    "",
    "",
  );
}

/** Opens a connection on which frames can be sent. */
export async function openRaw(port: number, path: string): Promise<Socket> {
  const socket = await open(port);
  socket.on("error", () => undefined);
  const opened = until(socket, "\r\n\r\n");
  socket.write(handshake(path));
  const head = await opened;
  if (!head.startsWith("HTTP/1.1 101 ")) throw new Error(`No WebSocket: ${head}`);
  return socket;
}

/**
 * Sends bytes on a WebSocket and gives the frames that come until the server ends the connection: "text hi",
 * "bytes ff00", "ping x", "pong x", "close 1002".
 *
 * @param parts - Each is a packet of its own.
 * @param answers - How many frames are waited for before the client closes.
 */
export async function exchangeFrames(
  port: number,
  path: string,
  parts: readonly Uint8Array[],
  answers: number,
): Promise<string[]> {
  const socket = await openRaw(port, path);
  let received: Buffer = Buffer.alloc(0);
  const answered = new Promise<void>((resolve) => {
    socket.on("data", (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (tellFrames(received).length >= answers) resolve();
    });
    if (answers === 0) resolve();
  });
  const closed = once(socket, "close");
  for (const part of parts) {
    // oxlint-disable-next-line no-await-in-loop -- so that each is read by itself
    await new Promise((resolve) => {
      socket.write(part, resolve);
    });
  }
  await Promise.race([answered, closed]);
  socket.write(frame({ opcode: 8, payload: closing(1000) }));
  await closed;
  return tellFrames(received);
}

/** What came whole. */
function tellFrames(bytes: Buffer): string[] {
  const told: string[] = [];
  let rest = bytes;
  while (rest.length > 1) {
    const { opcode, payload, size } = readFrame(rest);
    if (size > rest.length) break;
    told.push(tell(opcode, payload));
    rest = rest.subarray(size);
  }
  return told;
}

function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; size: number } {
  const [start, length] = readLength(bytes);
  const size = start + length;
  return { opcode: bytes.readUInt8(0) & 15, payload: bytes.subarray(start, size), size };
}

/** Where the payload starts, and how long it is. A server's frames have no mask. */
function readLength(bytes: Buffer): readonly [start: number, length: number] {
  const short = bytes.readUInt8(1);
  if (short < 126) return [2, short];
  if (bytes.length < 10) return [10, 0];
  return short === 126 ? [4, bytes.readUInt16BE(2)] : [10, Number(bytes.readBigUInt64BE(2))];
}

function tell(opcode: number, payload: Buffer): string {
  switch (opcode) {
    case 1:
      return `text ${payload.length > 40 ? payload.length : payload.toString()}`;
    case 2:
      return `bytes ${payload.length > 20 ? payload.length : payload.toString("hex")}`;
    case 8:
      return payload.length < 2
        ? "close"
        : `close ${payload.readUInt16BE(0)} ${payload.subarray(2).toString()}`.trim();
    default:
      return `${opcode === 9 ? "ping" : "pong"} ${payload.toString()}`;
  }
}
