import {
  DefinitionError,
  type MiddlewareObject,
  type Next,
  type Request,
  type Response,
} from "@fastidious/core";
import { acceptsGzip } from "./accepts-gzip.ts";
import { compressBytes } from "./compress-bytes.ts";
import { compressStream } from "./compress-stream.ts";
import { GzipEncoder } from "./gzip-encoder.ts";
import { isWorthCompressing } from "./is-worth-compressing.ts";
import { loadZlib } from "./load-zlib.ts";

/** What {@link GZipMiddleware} takes. */
export interface GZipMiddlewareOptions {
  /** Bytes below which a response is sent as it is. Default: 500. */
  readonly minimumSize?: number | undefined;
  /** From 1, the fastest, to 9, the smallest. Default: 6. */
  readonly compressLevel?: number | undefined;
}

/**
 * Compresses responses for clients that take gzip; a stream part by part, so that none waits for the next. Left as they are:
 * short ones, parts of files, server-sent events, and what is compressed already. An `etag` becomes a weak one, as the bytes
 * are no longer those that it names.
 *
 * Where there is no zlib, in some workers, nothing is compressed.
 *
 * @example
 * app.addMiddleware(GZipMiddleware, { minimumSize: 1000 });
 *
 * @throws {DefinitionError} When a number can't work.
 * @see https://fastapi.tiangolo.com/advanced/middleware/#gzipmiddleware
 */
export class GZipMiddleware implements MiddlewareObject {
  private readonly minimumSize: number;
  private readonly level: number;

  constructor(options: GZipMiddlewareOptions = {}) {
    const { minimumSize = 500, compressLevel = 6 } = options;
    const problems = problemsOf(options, minimumSize, compressLevel);
    if (problems.length > 0) throw new DefinitionError(problems);
    this.minimumSize = minimumSize;
    this.level = compressLevel;
  }

  async dispatch(request: Request, next: Next): Promise<Response> {
    const response = await next(request);
    if (response.statusCode === 304) describeUnchanged(response, request);
    if (!isWorthCompressing(response, this.minimumSize)) return response;
    // Said to those too who don't take it: a cache would hand their answer on to all others, and the other way round.
    response.headers.appendVary("Accept-Encoding");
    return acceptsGzip(request.header("accept-encoding")) ? this.compress(response) : response;
  }

  private async compress(response: Response): Promise<Response> {
    const zlib = await loadZlib();
    const { body } = response;
    if (zlib === undefined || body === null) return response;
    if (typeof body === "string" || body instanceof Uint8Array) {
      const bytes = typeof body === "string" ? Buffer.from(body) : body;
      const compressed = await compressBytes(zlib, bytes, this.level);
      if (compressed.length >= bytes.length) return response;
      response.body = compressed;
    } else {
      response.body = compressStream(body, () => new GzipEncoder(zlib, this.level));
    }
    describeCompressed(response);
    return response;
  }
}

function describeCompressed({ headers }: Response): void {
  headers.set("content-encoding", "gzip");
  headers.delete("content-length");
  // Ranges are those of the uncompressed file.
  headers.delete("accept-ranges");
  const etag = headers.get("etag");
  // RFC 9110 section 8.8.1: a strong one would say that these are the same bytes.
  if (etag !== null && !etag.startsWith("W/")) headers.set("etag", `W/${etag}`);
}

/** RFC 9110 section 15.4.5: what the whole answer said of itself; with another tag a cache would not know it again. */
function describeUnchanged({ headers }: Response, request: Request): void {
  headers.appendVary("Accept-Encoding");
  const weak = `W/${headers.get("etag")}`;
  if (request.header("if-none-match")?.includes(weak) === true) headers.set("etag", weak);
}

function problemsOf(options: object, minimumSize: number, level: number): string[] {
  const unknown = Object.keys(options).filter(
    (name) => name !== "minimumSize" && name !== "compressLevel",
  );
  return [
    ...unknown.map((name) => `"${name}" is no option here. It takes minimumSize, compressLevel.`),
    ...(Number.isInteger(minimumSize) && minimumSize >= 0
      ? []
      : [`minimumSize is ${minimumSize}. Write a number of bytes.`]),
    ...(Number.isInteger(level) && level >= 1 && level <= 9
      ? []
      : [`compressLevel is ${level}. Write a whole number from 1 to 9.`]),
  ];
}
