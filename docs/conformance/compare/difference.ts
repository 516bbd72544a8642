/** One place where our answer and FastAPI's part ways. */
export interface Difference {
  /** The place: `status`, `headers.location`, `body.items[0].name`, `openapi.paths./items/.get.deprecated`. */
  readonly at: string;
  /** What FastAPI has there; undefined when it has nothing. */
  readonly expected: unknown;
  /** What we have there; undefined when we have nothing. */
  readonly actual: unknown;
}
