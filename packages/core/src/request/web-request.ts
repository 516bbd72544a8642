import type { ChunkFlow, ChunkSink } from "./body/chunk-sink.ts";
import type { BodyReceiver } from "./body/body-reader.ts";
import { type ClientAddress, Request } from "./request.ts";
import { type BytesLimit, toLengthError } from "./body/to-length-error.ts";

/** What is known of a web request beside it. */
export interface WebRequestFacts {
  readonly path?: string | undefined;
  readonly client?: ClientAddress | null | undefined;
  readonly onServerError?: ((error: unknown) => void) | undefined;
}

/** A web `Request`, as `app.fetch` and runtimes such as Bun, Deno and workers give it. */
export class WebRequest extends Request {
  private readonly web: globalThis.Request;
  private readonly facts: WebRequestFacts;
  private ownQuery: string | undefined = undefined;
  /** The web's own signal can be aborted by its maker only. */
  private controller: AbortController | undefined = undefined;

  constructor(web: globalThis.Request, facts: WebRequestFacts = {}) {
    super(web.method, facts.path ?? pathOf(web.url));
    this.web = web;
    this.facts = facts;
  }

  get queryText(): string {
    this.ownQuery ??= queryOf(this.web.url);
    return this.ownQuery;
  }

  get client(): ClientAddress | null {
    return this.facts.client ?? null;
  }

  override get onServerError(): ((error: unknown) => void) | undefined {
    return this.facts.onServerError;
  }

  get headers(): Headers {
    return this.web.headers;
  }

  get signal(): AbortSignal {
    return this.openController().signal;
  }

  abort(reason: unknown): void {
    this.openController().abort(reason);
  }

  private openController(): AbortController {
    this.controller ??= follow(this.web.signal);
    return this.controller;
  }

  get url(): string {
    const { url } = this.web;
    return this.rootPath === "" ? url : url.replace(origin, (found) => found + this.rootPath);
  }

  /** Asked of the headers first: looking at `body` makes a stream of it, which costs more than reading it whole. */
  get hasBody(): boolean {
    const announced = this.header("content-length");
    if (announced !== undefined) return announced !== "0";
    return this.web.body !== null;
  }

  header(name: string): string | undefined {
    return this.web.headers.get(name) ?? undefined;
  }

  /** The web joins values with ", ": they are taken apart at commas, as RFC 9110 section 5.3 lets lists be read. */
  headerValues(name: string): readonly string[] {
    const joined = this.web.headers.get(name);
    return joined === null ? [] : joined.split(",").map((value) => value.trim());
  }

  protected receiveBody(limit: BytesLimit, receive: BodyReceiver): void {
    const announced = Number(this.header("content-length") ?? Number.NaN);
    const fail = (error: unknown): void => receive(error, undefined);
    const take = (body: Uint8Array): void => {
      // What was announced may not be what came, where the request was made by hand.
      if (body.length > limit.bytes) fail(toLengthError(limit));
      else receive(undefined, body);
    };
    if (announced > limit.bytes) fail(toLengthError(limit));
    else if (announced >= 0) readAtOnce(this.web, take, fail);
    else readAll(this.web.body, limit).then(take, fail);
  }

  protected receiveChunks(sink: ChunkSink): void {
    const body = this.web.body ?? new Blob([]).stream();
    const flow = new ReaderFlow(body.getReader());
    flow.pump(sink).catch((error: unknown) => sink.fail(error));
  }
}

// Not by AbortSignal.any, whose signals Node 20 keeps for ever (node #54614).
function follow(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });
  return controller;
}

class ReaderFlow implements ChunkFlow {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private isStopped = false;
  private wake: (() => void) | undefined = undefined;

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.reader = reader;
  }

  resume(): void {
    this.wake?.();
  }

  stop(): void {
    this.isStopped = true;
    void this.reader.cancel().catch(ignore);
    this.wake?.();
  }

  async pump(sink: ChunkSink): Promise<void> {
    sink.begin(this);
    // Chunk by chunk is the point.
    // oxlint-disable no-await-in-loop
    while (!this.isStopped) {
      const { done, value } = await this.reader.read();
      if (this.isStopped) return;
      if (done) {
        sink.end();
        return;
      }
      if (!sink.add(value)) await this.untilResumed();
    }
    // oxlint-enable no-await-in-loop
  }

  private untilResumed(): Promise<void> {
    return new Promise((resolve) => (this.wake = resolve));
  }
}

function ignore(): void {
  // The body is given up already.
}

const origin = /^[^:]+:\/\/[^/?#]*/;

// `new URL` would cost ten times as much, and change the path.
function pathOf(url: string): string {
  const authority = url.indexOf("//") + 2;
  const mark = indexBefore(url, "?", authority, endOf(url));
  const slash = indexBefore(url, "/", authority, mark);
  return slash === mark ? "/" : url.slice(slash, mark);
}

function queryOf(url: string): string {
  const end = endOf(url);
  return url.slice(indexBefore(url, "?", 0, end) + 1, end);
}

function endOf(url: string): number {
  return indexBefore(url, "#", 0, url.length);
}

/** Where a character stands before an end, else that end. */
function indexBefore(text: string, character: string, from: number, end: number): number {
  const at = text.indexOf(character, from);
  return at === -1 || at > end ? end : at;
}

/** By no async function, which takes Bun a twentieth of a small request. */
function readAtOnce(
  web: globalThis.Request,
  take: (body: Uint8Array) => void,
  fail: (error: unknown) => void,
): void {
  web.arrayBuffer().then((body) => take(new Uint8Array(body)), fail);
}

async function readAll(
  body: ReadableStream<Uint8Array> | null,
  limit: BytesLimit,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted as the bytes arrive: a content-length may lie.
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > limit.bytes) throw toLengthError(limit);
    chunks.push(chunk);
  }
  return concatenate(chunks, length);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
