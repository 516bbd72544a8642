import { z } from "zod";
import { recordedMessage } from "./message.ts";

const headers = z.array(z.tuple([z.string(), z.string()]));

const requestBody = z.object({
  json: z.json().optional(),
  text: z.string().optional(),
  base64: z.string().optional(),
});

const recordedResponse = z.object({
  status: z.int(),
  headers,
  body: requestBody.nullable(),
});

const exchange = z.object({
  app: z.string(),
  case: z.int(),
  test: z.string(),
  kind: z.enum(["http", "websocket"]),
  method: z.string(),
  path: z.string(),
  headers,
  body: requestBody.nullable(),
  base_url: z.string().optional(),
  absent_default_headers: z.array(z.string()).default([]),
  volatile: z.array(z.string()).default([]),
  note: z.string().optional(),
  response: recordedResponse.optional(),
  subprotocols: z.array(z.string()).default([]),
  messages: z.array(recordedMessage).default([]),
});

/** One request that FastAPI was sent and what it answered, or one conversation over a WebSocket: one line of a chapter's file. */
export type Exchange = z.infer<typeof exchange>;

/** What FastAPI answered; absent when the application raised an error into its own test. */
export type RecordedResponse = z.infer<typeof recordedResponse>;

/** Reads the lines of a chapter's file, in order. */
export function parseExchanges(lines: string): Exchange[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => exchange.parse(JSON.parse(line)));
}
