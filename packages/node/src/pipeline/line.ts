import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** A request that waits for those before it. */
export interface Waiting {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** One that waits, and the bytes of it that wait. */
interface Counted extends Waiting {
  size: number;
}

// A client that sends more without an answer is after the memory. A socket that is not read would not tell when it leaves.
const most = 1000;
const mostBytes = 262_144;

/** The requests of a connection, one behind the other. The first of them runs. */
export class Line {
  private readonly run: RequestListener;
  private readonly socket: Socket;
  private waiting: Counted[] = [];
  private size = 0;
  private isBusy = true;
  private isProceeding = false;

  constructor(run: RequestListener, first: Waiting) {
    this.run = run;
    this.socket = first.incoming.socket;
    this.add(first);
  }

  add({ incoming, outgoing }: Waiting): void {
    this.countBody();
    const size = sizeOfHead(incoming);
    this.size += size;
    this.waiting.push({ incoming, outgoing, size });
    if (this.waiting.length > most || this.size > mostBytes) this.socket.destroy();
  }

  get last(): Waiting | undefined {
    return this.waiting.at(-1);
  }

  /** Gives those that wait, which do not wait any more. */
  empty(): readonly Waiting[] {
    const { waiting } = this;
    this.waiting = [];
    this.size = 0;
    return waiting;
  }

  /**
   * The one that ran is answered: runs the next.
   *
   * @returns Whether nothing runs and nothing waits.
   */
  proceed(): boolean {
    this.isBusy = false;
    // Answered at once, while it is run below: a thousand would otherwise be a thousand calls deep.
    if (this.isProceeding) return false;
    this.isProceeding = true;
    while (!this.isBusy && this.waiting.length > 0) this.runNext();
    this.isProceeding = false;
    return !this.isBusy;
  }

  private runNext(): void {
    const next = this.waiting.shift();
    if (next === undefined) return;
    this.isBusy = true;
    this.size -= next.size;
    this.run(next.incoming, next.outgoing);
  }

  /** Of the one before, whose body is there by now: its socket is not read further while more waits than a stream holds. */
  private countBody(): void {
    const before = this.waiting.at(-1);
    if (before === undefined) return;
    const { readableLength } = before.incoming;
    before.size += readableLength;
    this.size += readableLength;
  }
}

function sizeOfHead({ url = "", rawHeaders }: IncomingMessage): number {
  let size = url.length;
  for (const text of rawHeaders) size += text.length;
  return size;
}
