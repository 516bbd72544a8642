export { GZipMiddleware, type GZipMiddlewareOptions } from "./gzip/gzip-middleware.ts";
