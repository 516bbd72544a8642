import type { JSONBody } from "@fastidious/schema";
import type { Response } from "../response.ts";
import type { Chunk } from "./body-stream.ts";
import { EventSourceResponse } from "./events/event-source-response.ts";
import { JSONLinesResponse } from "./json-lines-response.ts";

/**
 * Makes a part of a body of an item that is JSON already, as the response's class would of the item; `undefined` for
 * classes that encode items in a way of their own.
 */
export function jsonFrameOf(response: Response): ((json: JSONBody) => Chunk) | undefined {
  if (encodesLike(response, JSONLinesResponse)) return toLine;
  return encodesLike(response, EventSourceResponse) ? toEvent : undefined;
}

function encodesLike(
  response: Response,
  { prototype }: typeof JSONLinesResponse | typeof EventSourceResponse,
): boolean {
  return "renderItem" in response && response.renderItem === Reflect.get(prototype, "renderItem");
}

function toLine(json: JSONBody): Chunk {
  if (typeof json === "string") return `${json}\n`;
  const line = new Uint8Array(json.length + 1);
  line.set(json);
  line[json.length] = 0x0a;
  return line;
}

const decoder = new TextDecoder();

/** JSON has no raw line breaks, so that its data is one line. */
function toEvent(json: JSONBody): string {
  return `data: ${typeof json === "string" ? json : decoder.decode(json)}\n\n`;
}
