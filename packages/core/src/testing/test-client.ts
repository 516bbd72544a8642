import type { RequestHooks } from "../app/doors/request-in-process.ts";
import { TestCookies } from "./test-cookies.ts";
import { type TestRequest, toAddress, toBody } from "./test-request.ts";

/** What a test client asks: an application. */
export interface TestedApp {
  request(url: string, init?: RequestInit, hooks?: RequestHooks): Promise<Response>;
  start(): Promise<void>;
  close(): Promise<unknown>;
}

/** What {@link TestClient} takes beside the application. */
export interface TestClientOptions {
  /** Stands before paths. Default: "http://testserver". */
  readonly baseUrl?: string | undefined;
  /** Sent with every request; those of a request win. */
  readonly headers?: HeadersInit | undefined;
  /** Default: true. */
  readonly followRedirects?: boolean | undefined;
  /** Whether an error that would be answered with the fixed 500 is thrown into the test instead. Default: true. */
  readonly raiseServerExceptions?: boolean | undefined;
}

/** The most redirects of one request, as in FastAPI's client. */
const mostRedirects = 20;

/**
 * Asks an application in process, as a browser would: it keeps cookies and follows redirects. A request resolves once
 * background tasks are done and dependencies closed; a streamed body is there to be read while it is made.
 *
 * The application is started by the first request. `await using` closes it at the end of the block, or call `close()`.
 *
 * @example
 * await using client = new TestClient(app);
 * const response = await client.get("/items", { query: { limit: 3 } });
 *
 * @see https://fastapi.tiangolo.com/tutorial/testing/
 */
export class TestClient {
  /** Kept from one request to the next. */
  readonly cookies: TestCookies;
  private readonly app: TestedApp;
  private readonly settings: TestClientOptions;

  constructor(app: TestedApp, options: TestClientOptions = {}) {
    this.app = app;
    this.settings = options;
    this.cookies = new TestCookies(new URL(this.baseUrl()).hostname);
  }

  /** Asks with GET. */
  get(path: string, request?: TestRequest): Promise<Response> {
    return this.request("GET", path, request);
  }

  /** Asks with POST. */
  post(path: string, request?: TestRequest): Promise<Response> {
    return this.request("POST", path, request);
  }

  /** Asks with PUT. */
  put(path: string, request?: TestRequest): Promise<Response> {
    return this.request("PUT", path, request);
  }

  /** Asks with PATCH. */
  patch(path: string, request?: TestRequest): Promise<Response> {
    return this.request("PATCH", path, request);
  }

  /** Asks with DELETE. */
  delete(path: string, request?: TestRequest): Promise<Response> {
    return this.request("DELETE", path, request);
  }

  /** Asks with HEAD. */
  head(path: string, request?: TestRequest): Promise<Response> {
    return this.request("HEAD", path, request);
  }

  /** Asks with OPTIONS. */
  options(path: string, request?: TestRequest): Promise<Response> {
    return this.request("OPTIONS", path, request);
  }

  /**
   * Asks with any method.
   *
   * @throws What the application would answer with the fixed 500, unless `raiseServerExceptions` is off.
   */
  async request(method: string, path: string, request: TestRequest = {}): Promise<Response> {
    const headers = this.headersOf(request);
    const body = toBody(request, headers);
    const url = toAddress(path, this.baseUrl(), request.query);
    return this.follow({ url, method, headers, body }, request);
  }

  /** Starts the application, so that what fails there fails here. The first request does so otherwise. */
  start(): Promise<void> {
    return this.app.start();
  }

  /** Closes the application. */
  async close(): Promise<void> {
    await this.app.close();
  }

  /** Closes the application, at the end of a block with `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  private baseUrl(): string {
    return this.settings.baseUrl ?? "http://testserver";
  }

  private headersOf(request: TestRequest): Headers {
    const headers = new Headers(this.settings.headers);
    new Headers(request.headers).forEach((value, name) => headers.set(name, value));
    if (!headers.has("accept")) headers.set("accept", "*/*");
    if (!headers.has("user-agent")) headers.set("user-agent", "testclient");
    return headers;
  }

  private async follow(asked: Asked, request: TestRequest): Promise<Response> {
    const follows = request.followRedirects ?? this.settings.followRedirects ?? true;
    let next: Asked | undefined = asked;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      // oxlint-disable-next-line no-await-in-loop -- a redirect is known once its answer is there
      const response: Response = await this.send(next, request);
      next = follows ? redirect(next, response) : undefined;
      if (next === undefined) return response;
    }
    throw new Error(
      `TestClient: ${asked.url.pathname} redirects more than ${mostRedirects} times.`,
    );
  }

  private async send(
    { url, method, headers, body }: Asked,
    request: TestRequest,
  ): Promise<Response> {
    const errors: unknown[] = [];
    const init = { method, body, headers: this.withCookies(headers, url, request) };
    const response = await this.app.request(
      url.href,
      // As `fetch`, the web's Request takes a stream only with this word.
      { ...init, ...(body instanceof ReadableStream && { duplex: "half" }), ...toSignal(request) },
      { onServerError: (error) => errors.push(error) },
    );
    this.cookies.receive(url, response.headers);
    if (errors.length > 0 && (this.settings.raiseServerExceptions ?? true)) throw errors[0];
    return response;
  }

  private withCookies(headers: Headers, url: URL, { cookies = {} }: TestRequest): Headers {
    const values = new Map([...this.cookies.valuesFor(url), ...Object.entries(cookies)]);
    const own = headers.get("cookie");
    const pairs = [...values].map(([name, value]) => `${name}=${value}`);
    if (own !== null) pairs.push(own);
    const sent = new Headers(headers);
    if (pairs.length > 0) sent.set("cookie", pairs.join("; "));
    return sent;
  }
}

interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: BodyInit | null;
}

function toSignal({ signal }: TestRequest): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** Where an answer leads to, as browsers go on: after 303, and after POST with 301 and 302, by GET and without a body. */
function redirect({ url, method, headers, body }: Asked, response: Response): Asked | undefined {
  const location = response.headers.get("location");
  if (location === null || ![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const next = new URL(location, url);
  const { status } = response;
  const isGet =
    (status === 303 && method !== "HEAD") ||
    (method === "POST" && (status === 301 || status === 302));
  const kept = new Headers(headers);
  // Credentials are for the host that they were given for.
  if (next.origin !== url.origin) kept.delete("authorization");
  if (!isGet) return { url: next, method, headers: kept, body };
  kept.delete("content-type");
  return { url: next, method: "GET", headers: kept, body: null };
}
