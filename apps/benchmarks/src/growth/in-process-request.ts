import { Request } from "fastidious";

/** A GET that comes from nowhere: no socket and no web `Request`, so that only the framework's own work is measured. */
export class InProcessRequest extends Request {
  readonly headers: Headers = new Headers();
  readonly client = null;
  readonly hasBody = false;
  readonly queryText = "";

  constructor(path: string) {
    super("GET", path);
  }

  get signal(): AbortSignal {
    return new AbortController().signal;
  }

  get url(): string {
    return `http://localhost${this.path}`;
  }

  abort(): void {
    // Nobody leaves.
  }

  header(): undefined {
    return undefined;
  }

  headerValues(): readonly string[] {
    return [];
  }

  protected receiveBody(): void {
    throw new Error("InProcessRequest has no body.");
  }

  protected receiveChunks(): void {
    throw new Error("InProcessRequest has no body.");
  }
}
