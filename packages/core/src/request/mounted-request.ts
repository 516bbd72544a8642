import type { ChunkSink } from "./body/chunk-sink.ts";
import { cutPath } from "./cut-path.ts";
import type { BodyReceiver } from "./body/body-reader.ts";
import { type ClientAddress, Request } from "./request.ts";
import type { RequestHeaders } from "./request-headers.ts";
import type { BytesLimit } from "./body/to-length-error.ts";

/** Where an application is mounted. */
export interface MountPoint {
  /** As it was declared, without a slash at its end: "/shop", or "" for the root. */
  readonly prefix: string;
  /** How many segments that is. */
  readonly depth: number;
}

/** A request as a mounted application sees it: its path is the rest behind the mount, all else is the outer request's. */
export class MountedRequest extends Request {
  private readonly outer: Request;
  private readonly root: string;

  constructor(outer: Request, { prefix, depth }: MountPoint) {
    super(outer.method, cutPath(outer.path, depth));
    this.outer = outer;
    this.root = outer.rootPath + encodeURI(prefix);
  }

  override get rootPath(): string {
    return this.root;
  }

  override get onServerError(): ((error: unknown) => void) | undefined {
    return this.outer.onServerError;
  }

  override get canUpgrade(): boolean {
    return this.outer.canUpgrade;
  }

  override get id(): string {
    return this.outer.id;
  }

  override noteRoute(route: string): void {
    super.noteRoute(route);
    this.outer.noteRoute(`${route} below ${this.root}`);
  }

  override showTasks(list: () => readonly string[]): void {
    this.outer.showTasks(list);
  }

  override get unfinishedTasks(): readonly string[] {
    return this.outer.unfinishedTasks;
  }

  get queryText(): string {
    return this.outer.queryText;
  }

  get headers(): RequestHeaders {
    return this.outer.headers;
  }

  get client(): ClientAddress | null {
    return this.outer.client;
  }

  get signal(): AbortSignal {
    return this.outer.signal;
  }

  get url(): string {
    return this.outer.url;
  }

  get hasBody(): boolean {
    return this.outer.hasBody;
  }

  override get state(): Record<string, unknown> {
    return this.outer.state;
  }

  override shareState(shared: object): void {
    this.outer.shareState(shared);
  }

  abort(reason: unknown): void {
    this.outer.abort(reason);
  }

  header(name: string): string | undefined {
    return this.outer.header(name);
  }

  headerValues(name: string): readonly string[] {
    return this.outer.headerValues(name);
  }

  override decodeText(body: Uint8Array): string {
    return this.outer.decodeText(body);
  }

  protected receiveBody(limit: BytesLimit, receive: BodyReceiver): void {
    this.outer.readBody(receive, limit);
  }

  protected receiveChunks(sink: ChunkSink): void {
    // Counted on this side, by the limit that the mounted application has set.
    this.outer.readChunks(sink, { bytes: Infinity, option: "bodyLimit" });
  }
}
