import { parseCookie } from "cookie";
import { BodyReader } from "./body/body-reader.ts";
import { createRequestID } from "./create-request-id.ts";
import type { RequestHeaders } from "./request-headers.ts";
import { toCanonicalPath } from "./to-canonical-path.ts";

/** Where a connection comes from. */
export interface ClientAddress {
  /** An IP address, as the socket tells it. */
  readonly host: string;
  readonly port: number;
}

/**
 * A request as the framework sees it. Each edge (a Node socket, a web `Request`) fills it in its own way; nothing is
 * parsed, read or copied before it is asked for.
 *
 * @see https://fastapi.tiangolo.com/advanced/using-request-directly/
 */
export abstract class Request extends BodyReader {
  /** In capitals, as sent. */
  readonly method: string;
  /**
   * The path of the request target without the query, still percent-encoded where it must be: what needs no encoding has
   * none, so that whoever looks at it sees what the routes see.
   */
  readonly path: string;

  private foundRoute: string | undefined = undefined;
  private takenPath = "";
  private ownID: string | undefined = undefined;
  private listWork: (() => readonly string[]) | undefined = undefined;
  private heldState: Record<string, unknown> | undefined = undefined;
  private afterwards: (() => void)[] | undefined = undefined;
  private atEnd: (() => void)[] | "over" | undefined = undefined;

  constructor(method: string, path: string) {
    super();
    this.method = method;
    this.path = toCanonicalPath(path);
  }

  /**
   * What stands before {@link path}: what a proxy has taken away, by the application's `rootPath`, and where the application
   * is mounted; or "". Never what a client sent.
   */
  get rootPath(): string {
    return this.takenPath;
  }

  /** Says what a proxy has taken away from {@link path}. */
  standBehind(rootPath: string): void {
    this.takenPath = rootPath;
  }

  /** The route that was found, as it is written in messages: "GET /items/{id}". */
  get route(): string | undefined {
    return this.foundRoute;
  }

  /** Says which {@link route} was found. */
  noteRoute(route: string): void {
    this.foundRoute = route;
  }

  /** Told of each error that is answered with the fixed 500, mounted applications' too: for tests. */
  get onServerError(): ((error: unknown) => void) | undefined {
    return undefined;
  }

  /** Whether its connection can become a WebSocket: only a handshake's can, where the edge takes them. */
  get canUpgrade(): boolean {
    return false;
  }

  /** The query without its "?"; empty when there is none. */
  abstract readonly queryText: string;
  abstract readonly headers: RequestHeaders;
  /** The peer of the connection; `null` where the edge can't tell. */
  abstract readonly client: ClientAddress | null;
  /**
   * Aborted when the client leaves before the whole response was sent, when `handlerTimeout` is over, and when a server that
   * closes can't wait any longer.
   */
  abstract readonly signal: AbortSignal;
  /** The absolute URL. Its host is what the client claims: display it, don't decide by it. */
  abstract readonly url: string;

  /** One header's values as they were sent. The name must be in lower case. */
  abstract headerValues(name: string): readonly string[];
  /** Aborts {@link signal}: nobody wants the rest of the answer. */
  abstract abort(reason: unknown): void;

  /** A name for this request, for logs: the same wherever it is asked for, and made at first use. */
  get id(): string {
    this.ownID ??= this.makeID();
    return this.ownID;
  }

  /** The names of background tasks that wait or run. */
  get unfinishedTasks(): readonly string[] {
    return this.listWork?.() ?? [];
  }

  /** Has {@link unfinishedTasks} tell of tasks. */
  showTasks(list: () => readonly string[]): void {
    const before = this.listWork;
    this.listWork = before === undefined ? list : (): string[] => [...before(), ...list()];
  }

  /** What lifespans have yielded, and whatever middleware and dependencies want to hand on to those after them. */
  get state(): Record<string, unknown> {
    this.heldState ??= {};
    return this.heldState;
  }

  /** Adds to {@link state} what a lifespan has yielded. */
  shareState(shared: object): void {
    this.heldState = Object.assign(this.heldState ?? {}, shared);
  }

  /** Has something called once the response was sent or can't be sent any more. It must not throw. */
  freeAfterwards(free: () => void): void {
    this.afterwards ??= [];
    this.afterwards.push(free);
  }

  /** What waits for the response, which is the caller's to call from now on; `undefined` for nothing. */
  takeAfterwards(): readonly (() => void)[] | undefined {
    const { afterwards } = this;
    this.afterwards = undefined;
    return afterwards;
  }

  /**
   * Has something called once nothing of the request runs any more, background tasks and dependencies included; at once
   * where that was before. It must not throw.
   */
  freeAtEnd(free: () => void): void {
    if (this.atEnd === "over") {
      free();
      return;
    }
    this.atEnd ??= [];
    this.atEnd.push(free);
  }

  /** Whether something waits for the response, or for {@link end}. */
  get isAwaited(): boolean {
    return this.afterwards !== undefined || Array.isArray(this.atEnd);
  }

  /** Says that nothing of the request runs any more. */
  end(): void {
    const { atEnd } = this;
    this.atEnd = "over";
    if (Array.isArray(atEnd)) for (const free of atEnd) free();
  }

  /** The query, each name's values in order, decoded. */
  get queryParams(): URLSearchParams {
    return new URLSearchParams(this.queryText);
  }

  /** The cookies by name, the first of each name. */
  get cookies(): Readonly<Record<string, string | undefined>> {
    return parseCookie(this.header("cookie") ?? "");
  }

  /** An edge may take one that the client's proxy has given. */
  protected makeID(): string {
    return createRequestID();
  }
}
