import { z } from "zod";

/** What passed over a WebSocket, in the words that the recording has for it. */
export const recordedMessage = z.object({
  /** To the application, or from it. */
  dir: z.enum(["in", "out"]),
  type: z.enum([
    "websocket.connect",
    "websocket.accept",
    "websocket.receive",
    "websocket.send",
    "websocket.close",
    "websocket.disconnect",
  ]),
  text: z.string().optional(),
  code: z.int().optional(),
  // A text; or what a validation error lists, which no close frame can hold.
  reason: z.json().optional(),
  subprotocol: z.string().optional(),
});

/** One step of a recorded conversation. */
export type RecordedMessage = z.infer<typeof recordedMessage>;
