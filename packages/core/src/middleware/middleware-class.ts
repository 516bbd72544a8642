import type { Middleware, Next } from "./compose.ts";
import type { Request } from "../request/request.ts";

/** Middleware that has options: an object of a class. */
export interface MiddlewareObject {
  /**
   * Whether it never reads `response.body` nor keeps a response. Where all middleware leaves bodies, as that of this
   * framework for CORS and hosts does, the memory of long JSON is used again once it was sent: a quarter to a third less work.
   * Default: false.
   */
  readonly leavesBody?: boolean;
  /** As {@link Middleware}: answers itself, or goes on with `next` and may change the response. */
  dispatch(request: Request, next: Next): ReturnType<Middleware>;
}

/**
 * A class of middleware, as `addMiddleware` takes it.
 *
 * @example
 * class PoweredBy implements MiddlewareObject {
 *   constructor(private readonly options: { name: string }) {}
 *   async dispatch(request: Request, next: Next) { … }
 * }
 */
export interface MiddlewareClass<Options> {
  /** @throws {DefinitionError} When the options can't work: told at the start, with all else that is wrong. */
  new (options: Options): MiddlewareObject;
  readonly name: string;
}
