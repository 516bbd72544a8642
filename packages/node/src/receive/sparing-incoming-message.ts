import { IncomingMessage } from "node:http";

/** Takes a body as it arrives. */
export interface BodySink {
  /** @returns Whether more is wanted now. If not, the socket is paused until {@link SparingIncomingMessage.proceed}. */
  add(chunk: Buffer): boolean;
  /** The body is whole. */
  end(): void;
  /** The rest of the body won't come. */
  abandon(): void;
}

/** Node's own fields and method that a saving rests on; without them this class does as Node does. */
interface Dumpable {
  _dump?: () => void;
  _dumped?: boolean;
  readonly _readableState?: { readonly length?: number };
}

/**
 * A request without the stream's machinery where nobody needs it:
 *
 * - a body goes from Node's parser to a sink, with no events, buffers and ticks between (S3 of the benchmarks);
 * - where there is no body, none is made to flow away before the next request (S1: a tenth of it on Node 20).
 */
export class SparingIncomingMessage extends IncomingMessage {
  private sink: BodySink | undefined = undefined;

  /**
   * Has the body handed to a sink.
   *
   * @returns Whether it will be: once bytes have arrived or left, the stream has to be read as a stream.
   */
  divert(sink: BodySink): boolean {
    if (
      this.destroyed ||
      this.complete ||
      this.readableLength > 0 ||
      this.readableFlowing !== null
    ) {
      return false;
    }
    this.sink = sink;
    return true;
  }

  /** Has what is still to come of the body handed to a sink, whoever had it before. */
  redirect(sink: BodySink): void {
    const { sink: before } = this;
    this.removeAllListeners("data");
    this.sink = sink;
    before?.abandon();
  }

  /** What Node's parser calls for each part of the body, and with `null` at its end. */
  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    const { sink } = this;
    if (sink === undefined) return super.push(chunk, encoding);
    if (chunk === null) {
      this.sink = undefined;
      sink.end();
      return true;
    }
    return sink.add(chunk);
  }

  /** Lets the socket be read again. */
  proceed(): void {
    if (!this.destroyed) this._read(0);
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    const { sink } = this;
    this.sink = undefined;
    super._destroy(error, callback);
    sink?.abandon();
  }
}

const original = (IncomingMessage.prototype as Dumpable)._dump;

function dumpSparingly(this: SparingIncomingMessage & Dumpable): void {
  if (this._dumped === true) return;
  if (this.complete && this._readableState?.length === 0) this._dumped = true;
  else original?.call(this);
}

if (original !== undefined) {
  Object.defineProperty(SparingIncomingMessage.prototype, "_dump", { value: dumpSparingly });
}
