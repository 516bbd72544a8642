import type { ContentKind } from "./content-kind.ts";
import type { CookieOptions, CookiePlace } from "./cookies/cookie-options.ts";
import { formatCookie, formatDeletion } from "./cookies/format-cookie.ts";
import type { FileBody } from "./files/file-body.ts";
import { type HeadersInput, ResponseHeaders } from "./headers/response-headers.ts";
import type { BodyStream } from "./streams/body-stream.ts";

/** A body ready for the wire. Text is sent as UTF-8. */
export type ResponseBody =
  | string
  | Uint8Array
  | ReadableStream<Uint8Array>
  | BodyStream
  | FileBody
  | null;

/** Work that waits until the response was sent: a `BackgroundTask` or `BackgroundTasks`. */
export interface BackgroundWork {
  /** @param onError - Told of what fails, where several pieces of work go on after it. */
  run(onError?: (error: unknown) => void): void | Promise<void>;
  /** The names of what waits or runs, for logs. */
  readonly unfinished?: readonly string[] | undefined;
}

/** What every response class takes beside its content. */
export interface ResponseInit {
  /** Default: the class's own, 200 for most, 307 for a redirect. */
  readonly statusCode?: number | undefined;
  /** A `content-type` given here wins over `mediaType`. */
  readonly headers?: HeadersInput | undefined;
  /** Default: the class's own. `; charset=utf-8` is added to `text/` types that name no charset. */
  readonly mediaType?: string | null | undefined;
  /** Runs after the response was sent. */
  readonly background?: BackgroundWork | undefined;
}

/**
 * A response as it will be sent: content made into a body by {@link render}, a status code, headers and a media type.
 * Subclasses differ by a static media type and, where they must, by `render`.
 *
 * @example
 * class XMLResponse extends Response { static override readonly mediaType = "application/xml"; }
 *
 * @typeParam Kind - What a handler returns for a route with this response class.
 * @throws {RangeError} When the status code is not an integer from 200 to 599.
 * @throws {TypeError} When the content can't be rendered, or a header can't go on the wire.
 * @see https://fastapi.tiangolo.com/advanced/custom-response/#response
 */
export class Response<Kind extends ContentKind = ContentKind> {
  /** The media type of responses of this class; `null` sends no `content-type`. */
  static readonly mediaType: string | null = null;
  /** The status code where neither the route nor the handler chose one. */
  static readonly statusCode: number = 200;

  /** Only for types: what a handler returns for this class. Never set. */
  declare readonly contentKind?: Kind;

  /** An integer from 200 to 599. */
  statusCode: number;
  /** The media type as it was chosen, without the charset that `text/` types get on the wire. */
  readonly mediaType: string | null;
  /** What goes on the wire. Middleware may replace it; the content-length follows. */
  body: ResponseBody;
  /** Runs after the response was sent. */
  background: BackgroundWork | undefined;

  private headerFields: ResponseHeaders | undefined;

  constructor(content?: Kind["content"], init: ResponseInit = {}) {
    // TypeScript types `constructor` as Function; an instance's is always its class, which extends this one.
    const defaults = this.constructor as typeof Response;
    this.statusCode = init.statusCode ?? defaults.statusCode;
    this.mediaType = init.mediaType === undefined ? defaults.mediaType : init.mediaType;
    this.background = init.background;
    this.headerFields = undefined;
    if (init.headers !== undefined) this.headerFields = withContentType(init.headers, this);
    checkStatusCode(this.statusCode);
    this.body = this.render(content);
  }

  /** The headers, `content-type` among them; `content-length` is added when the response is sent. */
  get headers(): ResponseHeaders {
    this.headerFields ??= withContentType([], this);
    return this.headerFields;
  }

  /** The headers if anyone has looked at them; `undefined` means that only the content type is to be sent. */
  get touchedHeaders(): ResponseHeaders | undefined {
    return this.headerFields;
  }

  /**
   * Sets a cookie: on every path, and not sent along by other sites' forms, unless the options say otherwise.
   *
   * @throws {TypeError} When a browser would drop the cookie or take it for another.
   */
  setCookie(name: string, value = "", options: CookieOptions = {}): void {
    this.headers.append("set-cookie", formatCookie(name, value, options));
  }

  /** Deletes a cookie. Name path, domain and `partitioned` as it was set with, or another cookie is meant. */
  deleteCookie(name: string, place: CookiePlace = {}): void {
    this.headers.append("set-cookie", formatDeletion(name, place));
  }

  /** The same response with headers of its own: what is set on one does not show on the other. */
  copy(): this {
    // Proof: an object of the same class with the same fields.
    const copy = Object.assign(Object.create(Object.getPrototypeOf(this) as object) as this, this);
    copy.headerFields = this.headerFields && new ResponseHeaders(this.headerFields);
    return copy;
  }

  /**
   * Makes content into a body. Override it for a format of your own.
   *
   * @throws {TypeError} When the content is neither text, bytes nor nothing.
   */
  render(content: unknown): ResponseBody {
    if (content === undefined || content === null) return null;
    if (typeof content === "string" || content instanceof Uint8Array) return content;
    throw new TypeError(
      `${this.constructor.name}: expected text, bytes or nothing, got ${describe(content)}. Return a string, or choose a response class that renders such content, such as JSONResponse.`,
    );
  }
}

/** A class of responses, as `responseClass` and `defaultResponseClass` take it. */
export interface ResponseClass<Kind extends ContentKind = ContentKind> {
  new (content: never, init?: ResponseInit): Response<Kind>;
  readonly mediaType: string | null;
  readonly statusCode: number;
  readonly name: string;
}

/** The `content-type` of a media type: text gets `; charset=utf-8` unless it names a charset. */
export function toContentType(mediaType: string): string {
  if (!mediaType.startsWith("text/")) return mediaType;
  if (mediaType !== lastText.mediaType) {
    const isBare = !mediaType.toLowerCase().includes("charset=");
    lastText = { mediaType, contentType: isBare ? `${mediaType}; charset=utf-8` : mediaType };
  }
  return lastText.contentType;
}

/** Most applications send one kind of text. */
let lastText = { mediaType: "text/plain", contentType: "text/plain; charset=utf-8" };

function withContentType(
  input: HeadersInput,
  response: { mediaType: string | null },
): ResponseHeaders {
  const headers = new ResponseHeaders(input);
  if (response.mediaType !== null) {
    headers.setDefault("content-type", toContentType(response.mediaType));
  }
  return headers;
}

function checkStatusCode(statusCode: number): void {
  if (Number.isInteger(statusCode) && statusCode >= 200 && statusCode <= 599) return;
  throw new RangeError(`Response: expected a status code from 200 to 599, got ${statusCode}.`);
}

function describe(content: unknown): string {
  if (typeof content !== "object" || content === null) return `a ${typeof content}`;
  return Array.isArray(content) ? "an array" : "an object";
}
