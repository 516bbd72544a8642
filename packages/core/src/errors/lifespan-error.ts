/**
 * An application could not start: the lifespan of it or of a router failed before its `yield`, or a dependency of the
 * scope "app" did. What had been opened before is closed again.
 */
export class LifespanError extends Error {
  override readonly name: string = "LifespanError";
  readonly code: string = "LIFESPAN_ERROR";

  /** @param place - What failed: `the lifespan of the router "/items"`. */
  constructor(place: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The application did not start: ${place} failed. ${reason}`, { cause });
  }
}
