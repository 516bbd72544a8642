import type { Middleware, Next } from "./compose.ts";
import type { Request } from "../request/request.ts";

/** Middleware that has options: an object of a class. */
export interface MiddlewareObject {
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
