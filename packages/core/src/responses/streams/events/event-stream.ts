import type { MaybePromise } from "@fastidious/schema";
import { BodyStream, type Chunk } from "../body-stream.ts";

// A comment: readers pass over it, and proxies see that the connection lives.
const ping = ": ping\n\n";

/** What an item came to, kept until somebody reads on. */
type Arrival = { readonly chunk: Chunk | undefined } | { readonly error: unknown };

/** Somebody who reads while nothing has come. */
interface Waiter {
  readonly resolve: (chunk: Chunk | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** The body of server-sent events: a ping where nothing comes for long, and an end when the server closes. */
export class EventStream extends BodyStream {
  /** Milliseconds without an event until a ping; `null` for none. */
  pingInterval: number | null = null;
  /** Stands before the first chunk. */
  prelude = "";

  private isPulling = false;
  private isStopped = false;
  private arrived: Arrival | undefined = undefined;
  private waiter: Waiter | undefined = undefined;
  /** Since when it is waited for an event, in milliseconds of the runtime's clock. */
  private waitsSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  override stop(): boolean {
    this.end();
    return true;
  }

  override close(): Promise<void> {
    this.end();
    return super.close();
  }

  protected override pull(): MaybePromise<Chunk | undefined> {
    if (this.isStopped) return undefined;
    if (this.isPulling) return this.wait();
    if (this.arrived !== undefined) return this.takeArrived(this.arrived);
    const drawn = this.draw();
    this.isPulling = true;
    if (drawn instanceof Promise) drawn.then(this.receive, this.refuse);
    else this.receive(drawn);
    return this.arrived === undefined ? this.wait() : this.takeArrived(this.arrived);
  }

  // Fields and not methods: no closures and no second promise for each item.
  private readonly receive = (result: IteratorResult<unknown>): void => {
    try {
      const chunk = this.take(result);
      if (chunk instanceof Promise) chunk.then(this.arriveWith, this.refuse);
      else this.arriveWith(chunk);
    } catch (error) {
      this.refuse(error);
    }
  };

  private readonly arriveWith = (chunk: Chunk | undefined): void => this.arrive({ chunk });

  private readonly refuse = (error: unknown): void => this.arrive({ error });

  private end(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.settle({ chunk: undefined });
  }

  private wait(): Promise<Chunk | undefined> {
    if (this.pingInterval !== null) {
      this.waitsSince = performance.now();
      this.timer ??= setTimeout(this.ping, this.pingInterval);
    }
    return new Promise((resolve, reject) => {
      this.waiter = { resolve, reject };
    });
  }

  // One timer a stream, which finds out how long it has been silent: one an event would take a seventh of what an event
  // costs (S12 of the benchmarks).
  private readonly ping = (): void => {
    this.timer = undefined;
    if (this.waiter === undefined || this.pingInterval === null) return;
    const left = this.pingInterval - (performance.now() - this.waitsSince);
    if (left > 0) this.timer = setTimeout(this.ping, Math.ceil(left));
    else this.settle({ chunk: ping });
  };

  private arrive(arrival: Arrival): void {
    this.isPulling = false;
    if (this.waiter === undefined) this.arrived = arrival;
    else this.settle(arrival);
  }

  private takeArrived(arrived: Arrival): Chunk | undefined {
    this.arrived = undefined;
    if ("error" in arrived) throw arrived.error;
    return this.withPrelude(arrived.chunk);
  }

  private settle(arrival: Arrival): void {
    const { waiter } = this;
    if (waiter === undefined) return;
    this.waiter = undefined;
    if ("error" in arrival) waiter.reject(arrival.error);
    else waiter.resolve(this.withPrelude(arrival.chunk));
  }

  private withPrelude(chunk: Chunk | undefined): Chunk | undefined {
    if (this.prelude === "" || typeof chunk !== "string") return chunk;
    const { prelude } = this;
    this.prelude = "";
    return prelude + chunk;
  }
}
