/** Something in which a request or a response differs from the document. */
export interface Violation {
  readonly side: "request" | "response";
  /** Such as "body.items.0.price". Empty when all of it is meant. */
  readonly at: string;
  readonly message: string;
}

interface RawViolation {
  readonly location: readonly (string | number)[];
  readonly severity: string;
  readonly message: string;
}

/** Reads the value of the header `sl-violations`, what Prism calls errors: it only warns of what is not in the document. */
export function readViolations(header: string | undefined): Violation[] {
  if (header === undefined) return [];
  if (!header.startsWith("[")) return [{ side: "response", at: "", message: header }];
  // Proof: Prism has written it so.
  const found = JSON.parse(header) as readonly RawViolation[];
  return found
    .filter(({ severity }) => severity === "Error")
    .map(({ location: [side, ...at], message }) => ({
      side: side === "request" ? "request" : "response",
      at: at.join("."),
      message,
    }));
}
