import type { ChunkSink } from "../request/body/chunk-sink.ts";
import type { BodyReceiver } from "../request/body/body-reader.ts";
import { Request } from "../request/request.ts";
import type { RequestHeaders } from "../request/request-headers.ts";
import type { BytesLimit } from "../request/body/to-length-error.ts";

/** Stands where dependencies are made outside a request: it can hand on `state`, and says so where more is asked of it. */
export class OutsideRequest extends Request {
  readonly client = null;
  readonly hasBody = false;
  readonly queryText = "";

  constructor() {
    super("", "");
  }

  get signal(): AbortSignal {
    return new AbortController().signal;
  }

  get headers(): RequestHeaders {
    return refuse("headers");
  }

  get url(): string {
    return refuse("url");
  }

  abort(): void {
    // Whoever asked for the work waits for it.
  }

  header(): string | undefined {
    return refuse("headers");
  }

  headerValues(): readonly string[] {
    return refuse("headers");
  }

  protected receiveBody(_limit: BytesLimit, receive: BodyReceiver): void {
    receive(undefined, new Uint8Array());
  }

  protected receiveChunks(sink: ChunkSink): void {
    sink.end();
  }
}

function refuse(what: string): never {
  throw new TypeError(
    `withDependencies: there is no request, and so no ${what}. Name dependencies that work without one.`,
  );
}
