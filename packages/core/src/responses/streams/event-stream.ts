import type { MaybePromise } from "@fastidious/schema";
import { BodyStream, type Chunk } from "./body-stream.ts";

// A comment: readers pass over it, and proxies see that the connection lives.
const ping = ": ping\n\n";

/** What an item came to, kept until somebody reads on. */
type Arrival = { readonly chunk: Chunk | undefined } | { readonly error: unknown };

/** Somebody who reads while nothing has come. */
interface Waiter {
  readonly resolve: (chunk: Chunk | undefined) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
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

  override stop(): boolean {
    this.isStopped = true;
    this.settle({ chunk: undefined });
    return true;
  }

  override close(): Promise<void> {
    this.isStopped = true;
    this.settle({ chunk: undefined });
    return super.close();
  }

  protected override pull(): MaybePromise<Chunk | undefined> {
    if (this.isStopped) return undefined;
    if (this.isPulling) return this.wait();
    if (this.arrived !== undefined) return this.takeArrived(this.arrived);
    const pulled = super.pull();
    if (!(pulled instanceof Promise)) return this.withPrelude(pulled);
    this.isPulling = true;
    pulled.then(
      (chunk) => this.arrive({ chunk }),
      (error: unknown) => this.arrive({ error }),
    );
    return this.wait();
  }

  private wait(): Promise<Chunk | undefined> {
    return new Promise((resolve, reject) => {
      const { pingInterval } = this;
      const timer =
        pingInterval === null
          ? undefined
          : setTimeout(() => this.settle({ chunk: ping }), pingInterval);
      this.waiter = { resolve, reject, timer };
    });
  }

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
    clearTimeout(waiter.timer);
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
