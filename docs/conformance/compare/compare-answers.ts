import type { Exchange, RecordedResponse } from "../recorded/exchange.ts";
import type { Answer } from "../send/door.ts";
import { compareBodies } from "./compare-bodies.ts";
import { compareHeaders } from "./compare-headers.ts";
import { compareValues } from "./compare-values.ts";
import type { Difference } from "./difference.ts";

/**
 * Compares what FastAPI answered to an exchange with what we answered, by the rules of the recorded
 * exchanges' own README. What the recording calls volatile is left out.
 */
export function compareAnswers(exchange: Exchange, answer: Answer): Difference[] {
  // An error that reached FastAPI's own test is a 500 to everybody outside.
  const recorded = exchange.response;
  if (!recorded) return compareValues(500, answer.status, "status");

  const volatile = volatilePlaces(exchange, recorded);
  return [
    ...compareValues(recorded.status, answer.status, "status"),
    ...compareHeaders(recorded.headers, answer.headers),
    ...compareBodies(recorded, answer),
  ].filter(({ at }) => !volatile.has(at));
}

/** `response.headers[2][1]` and `response.body.json.token` are `headers.etag` and `body.token` here. */
function volatilePlaces(exchange: Exchange, recorded: RecordedResponse): ReadonlySet<string> {
  return new Set(
    exchange.volatile.map((place) => {
      const [, index] = /^response\.headers\[(\d+)\]/.exec(place) ?? [];
      if (index === undefined) return place.replace(/^response\.body\.(json|text|base64)/, "body");
      return `headers.${recorded.headers[Number(index)]?.[0] ?? ""}`;
    }),
  );
}
