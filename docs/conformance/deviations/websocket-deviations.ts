import { isRecord } from "../compare/is-record.ts";
import type { Deviation } from "./deviation.ts";

/** Deviations that the client of a WebSocket sees. */
export const websocketDeviations: readonly Deviation[] = [
  {
    title: "The pages that open WebSockets are others.",
    reason: "They are shorter, and written by us. What they open is the same.",
    samples: ["websockets/tutorial001", "websockets/tutorial002", "websockets/tutorial003"],
    explains: ({ at, expected, actual }) =>
      at === "body" &&
      [expected, actual].every((page) => String(page).includes("<h1>WebSocket Chat</h1>")),
  },
  {
    title: "Who gets no WebSocket gets an answer.",
    reason:
      "A handshake that is turned away is answered as any request: 403 for a `WebSocketException`, 422 for inputs that don't fit, 401 or what else a dependency throws. FastAPI closes with 1008 what was never open, which its server makes a 403 without a word.",
    samples: ["websockets/tutorial002"],
    explains: ({ expected, actual }) =>
      isClosedUnopened(expected) &&
      isRecord(actual) &&
      actual["type"] === "http.response" &&
      (Array.isArray(expected["reason"])
        ? actual["status"] === 422 && placesIn(actual["content"]) === placesOf(expected["reason"])
        : actual["status"] === 403),
  },
];

function isClosedUnopened(step: unknown): step is Record<string, unknown> {
  return isRecord(step) && step["type"] === "websocket.close" && step["code"] === 1008;
}

function placesIn(content: unknown): string {
  return placesOf(isRecord(content) ? content["detail"] : undefined);
}

/** Where the errors are, as one text. */
function placesOf(errors: unknown): string {
  if (!Array.isArray(errors)) return "";
  return JSON.stringify(errors.map((error) => isRecord(error) && error["loc"]));
}
