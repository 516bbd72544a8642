import type { ChunkFlow, ChunkSink } from "./chunk-sink.ts";
import { type BodyReceiver, type ClientAddress, Request } from "./request.ts";
import { type BytesLimit, toLengthError } from "./to-length-error.ts";

/** A web `Request`, as `app.fetch` and runtimes such as Bun, Deno and workers give it. */
export class WebRequest extends Request {
  readonly client: ClientAddress | null;
  private readonly web: globalThis.Request;

  constructor(web: globalThis.Request, client: ClientAddress | null = null) {
    const { path, queryText } = splitTarget(web.url);
    super(web.method, path, queryText);
    this.web = web;
    this.client = client;
  }

  get headers(): Headers {
    return this.web.headers;
  }

  get signal(): AbortSignal {
    return this.web.signal;
  }

  get url(): string {
    return this.web.url;
  }

  get hasBody(): boolean {
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
    readAll(this.web.body, limit).then(
      (body) => receive(undefined, body),
      (error: unknown) => receive(error, undefined),
    );
  }

  protected receiveChunks(sink: ChunkSink): void {
    const body = this.web.body ?? new Blob([]).stream();
    const flow = new ReaderFlow(body.getReader());
    flow.pump(sink).catch((error: unknown) => sink.fail(error));
  }
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

// A regular expression costs less than `new URL`, and keeps the path as it was sent.
function splitTarget(url: string): { path: string; queryText: string } {
  const [, path = "", queryText = ""] = /^[^:]+:\/\/[^/?#]*([^?#]*)\??([^#]*)/.exec(url) ?? [];
  return { path: path === "" ? "/" : path, queryText };
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
