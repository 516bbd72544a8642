import type { Middleware } from "../../middleware/compose.ts";
import type { MiddlewareClass } from "../../middleware/middleware-class.ts";
import type { AddedMiddleware } from "./plan-middleware.ts";

/** The middleware of an application. What plain JavaScript may hand over is told where it was handed over. */
export class MiddlewareList {
  /** The outermost first. */
  readonly all: AddedMiddleware[] = [];

  /** @throws {TypeError} When it is no function. */
  add(middleware: Middleware): void {
    if (typeof middleware !== "function") {
      throw new TypeError(
        "middleware: expected a function. Write middleware(async (request, next) => next(request)).",
      );
    }
    this.all.push(middleware);
  }

  /** @throws {TypeError} When it is no class. */
  addClass<Options extends object>(
    middlewareClass: MiddlewareClass<Options>,
    options: Options,
  ): void {
    if (typeof middlewareClass !== "function") {
      throw new TypeError(
        "addMiddleware: expected a class. Write addMiddleware(CORSMiddleware, { … }), or middleware(function).",
      );
    }
    const { name } = middlewareClass;
    this.all.push({ name, create: () => new middlewareClass(options) });
  }
}
