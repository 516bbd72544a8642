import type { Violation } from "./read-violations.ts";

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly validation?: readonly RefusedPart[];
}

interface RefusedPart {
  /** Absent where the body can't be read at all. */
  readonly location?: readonly (string | number)[];
  readonly message: string;
}

/** Reads what `prism proxy --errors` answers in the server's place; nothing where the answer is the server's. */
export function readRefusal(body: Uint8Array): Violation[] {
  const text = new TextDecoder().decode(body);
  if (!text.includes("https://stoplight.io/prism/errors#")) return [];
  // Proof: nobody else writes this address.
  const { type, detail, validation = [] } = JSON.parse(text) as Problem;
  // Of both sides; its own word for a request that it refuses has no side.
  if (type.endsWith("#VIOLATIONS")) return validation.map(toViolation);
  // Of what is not in the document there is nothing to say: the pages that show it, for one.
  if (/#NO_(?:PATH|METHOD)_MATCHED/.test(type)) return [];
  if (validation.length === 0) return [{ side: "request", at: "", message: `${type}: ${detail}` }];
  return validation.map(({ location = [], message }) => ({
    side: "request",
    at: location.join("."),
    message,
  }));
}

function toViolation({ location: [side, ...at] = [], message }: RefusedPart): Violation {
  return { side: side === "request" ? "request" : "response", at: at.join("."), message };
}
