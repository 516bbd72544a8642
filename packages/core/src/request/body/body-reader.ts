import { readJSON } from "@fastidious/schema";
import { HTTPException } from "../../errors/http-exception.ts";
import type { ChunkFlow, ChunkSink } from "./chunk-sink.ts";
import { defaultFormLimits } from "../form/form-limits.ts";
import type { FormEntry } from "../form/form-entry.ts";
import type { FormReceiver } from "../form/form-reader.ts";
import { type FormReading, readForm } from "../form/read-form.ts";
import { RequestForm } from "../form/request-form.ts";
import { LimitedSink } from "./limited-sink.ts";
import { refuseEncoding } from "./refuse-encoding.ts";
import { type BytesLimit, toLengthError } from "./to-length-error.ts";
import { toReadable } from "./to-readable.ts";

/** Called once, with the whole body or with what went wrong. */
export type BodyReceiver = (error: unknown, body: Uint8Array | undefined) => void;

/** What of a request its body is read by: whole, as a form or as it arrives, once, and no more of it than is allowed. */
export abstract class BodyReader {
  /** The most bytes that {@link bytes}, {@link text} and {@link json} read, set from the route's `bodyLimit`. */
  bodyLimit = 1_048_576;
  /** How {@link form} reads, set from the route's `formLimits`. */
  formReading: FormReading = inMemory;

  private received: { readonly error: unknown; readonly body: Uint8Array | undefined } | undefined =
    undefined;
  private receiving: Promise<Uint8Array> | undefined = undefined;
  private limited: LimitedSink | undefined = undefined;
  private formEntries: readonly FormEntry[] | undefined = undefined;
  private formed: Promise<RequestForm> | undefined = undefined;

  /** One header's value, joined when it was sent more than once. The name must be in lower case. */
  abstract header(name: string): string | undefined;
  /** Whether a body was announced by content-length or transfer-encoding. */
  abstract readonly hasBody: boolean;
  /** Has something called once nothing of the request runs any more. */
  abstract freeAtEnd(free: () => void): void;
  /** Reads the body from the edge; called at most once. More bytes than `limit` says are a 413. */
  protected abstract receiveBody(limit: BytesLimit, receive: BodyReceiver): void;
  /** Reads the body from the edge as it arrives; called at most once, and not beside {@link receiveBody}. */
  protected abstract receiveChunks(sink: ChunkSink): void;

  /**
   * The whole body.
   *
   * @throws {HTTPException} 413 when it has more than `bodyLimit` bytes.
   */
  bytes(): Promise<Uint8Array> {
    this.receiving ??= new Promise((resolve, reject) => {
      this.readBody((error, body) => {
        if (body === undefined) reject(error);
        else resolve(body);
      });
    });
    return this.receiving;
  }

  /**
   * The whole body as text.
   *
   * @throws {HTTPException} 413 as {@link bytes}; 400 when it is not UTF-8; 415 when it is compressed.
   */
  async text(): Promise<string> {
    const refusal = refuseEncoding(this.header("content-encoding"));
    if (refusal !== undefined) throw refusal;
    return this.decodeText(await this.bytes());
  }

  /**
   * The whole body as JSON, not validated: declare a `body` where you can.
   *
   * @throws {HTTPException} 413, 400 and 415 as {@link text}; 400 when it is not JSON, or JSON that declared bodies refuse too:
   *   `__proto__` keys, too deep nesting, integers beyond 2^53.
   */
  async json(): Promise<unknown> {
    const read = readJSON(await this.text());
    if (read.ok) return read.value;
    throw new HTTPException(400, { detail: `The body is no JSON to be read: ${read.message}` });
  }

  /**
   * The body as it arrives, once. Its sender is held up while nobody reads; whoever wants no more of it cancels it.
   *
   * @example
   * for await (const chunk of request.stream()) size += chunk.length;
   *
   * @throws {HTTPException} 413, to whoever reads, when it has more than `bodyLimit` bytes.
   */
  stream(): ReadableStream<Uint8Array> {
    return toReadable((sink) => {
      this.readChunks(sink);
      this.freeAtEnd(() => this.limited?.stop());
    });
  }

  /**
   * The form in the body, not validated: declare a `form` where you can. What a declared form has read is here too.
   *
   * @throws {HTTPException} 415 when the body is no form, 413 beyond `formLimits`, 400 when it is malformed.
   */
  form(): Promise<RequestForm> {
    this.formed ??= new Promise((resolve, reject) => {
      this.receiveForm((error, entries) => {
        if (entries === undefined) reject(error);
        else resolve(new RequestForm(entries));
      });
    });
    return this.formed;
  }

  /** Reads the form without a promise where nobody has asked for it before. */
  receiveForm(receive: FormReceiver): void {
    if (this.formEntries !== undefined) receive(undefined, this.formEntries);
    else if (this.formed !== undefined) {
      void this.formed.then(
        (form) => receive(undefined, form.entries),
        (error: unknown) => receive(error, undefined),
      );
    } else {
      readForm(this, this.formReading, (error, entries) => {
        this.formEntries = entries;
        receive(error, entries);
      });
    }
  }

  /**
   * Reads the body without a promise where nobody has asked for it before: the way of the framework's own hot path.
   *
   * @param limit - Counted as the bytes arrive. More are a 413. Default: `bodyLimit`.
   */
  readBody(receive: BodyReceiver, limit: BytesLimit = this.ownLimit()): void {
    // A failure is kept too: what is left of a body that was too long must not pass for the body.
    if (this.received !== undefined) receive(this.received.error, this.received.body);
    else if (this.receiving !== undefined) {
      void this.receiving.then(
        (body) => receive(undefined, body),
        (error: unknown) => receive(error, undefined),
      );
    } else {
      this.receiveBody(limit, (error, body) => {
        this.received = { error, body };
        receive(error, body);
      });
    }
  }

  /**
   * Reads the body as it arrives, once. One that was read as a whole before comes in one chunk; afterwards it can't be
   * read in any other way.
   *
   * @param limit - Counted as the bytes arrive. More are a 413. Default: `bodyLimit`.
   */
  readChunks(sink: ChunkSink, limit: BytesLimit = this.ownLimit()): void {
    if (this.received !== undefined || this.receiving !== undefined) {
      this.readBody((error, body) => addWhole(sink, error, body));
      return;
    }
    const error = new Error("The body was read as a stream. It can't be read a second time.");
    this.received = { error, body: undefined };
    const announced = Number(this.header("content-length") ?? 0);
    this.limited = new LimitedSink(sink, limit, announced);
    this.receiveChunks(this.limited);
  }

  /**
   * Sees to what a handler has left of a body that nothing declares: one that is longer than `bodyLimit` is an error,
   * whatever the handler has made of it. Calls back in the same tick where the body has come or its length is known.
   */
  settleBody(done: (error: unknown) => void): void {
    const announced = this.header("content-length");
    if (this.limited !== undefined) this.limited.count((error) => done(toOverrun(error)));
    else if (this.received !== undefined || this.receiving !== undefined) {
      done(toOverrun(this.received?.error));
    } else if (announced === undefined) this.readChunks(passedOver(done));
    else if (Number(announced) > this.bodyLimit) done(toLengthError(this.ownLimit()));
    else done(undefined);
  }

  /**
   * Decodes a body, strictly: bytes that are not UTF-8 would otherwise come out as U+FFFD and lose data.
   *
   * @throws {HTTPException} 400 when it is not UTF-8.
   */
  decodeText(body: Uint8Array): string {
    try {
      return strict.decode(body);
    } catch {
      throw new HTTPException(400, { detail: "The body is not valid UTF-8." });
    }
  }

  private ownLimit(): BytesLimit {
    return { bytes: this.bodyLimit, option: "bodyLimit" };
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** For a request that no application has taken up yet. */
const inMemory: FormReading = {
  limits: defaultFormLimits,
  files: {
    loadFiles: () => Promise.reject(new Error("There is no file system here.")),
    uploadFolder: undefined,
    // Nothing of a disk can fail.
    logger: { error: ignore, warn: ignore },
  },
};

/** Of all that may befall a body that nobody wants, its length is what the client is told. */
function toOverrun(error: unknown): unknown {
  return error instanceof HTTPException && error.statusCode === 413 ? error : undefined;
}

function passedOver(done: (error: unknown) => void): ChunkSink {
  return {
    begin: ignore,
    add: () => true,
    end: () => done(undefined),
    fail: (error) => done(toOverrun(error)),
  };
}

const idleFlow: ChunkFlow = { resume: ignore, stop: ignore };

function ignore(): void {
  // The whole body is there already.
}

function addWhole(sink: ChunkSink, error: unknown, body: Uint8Array | undefined): void {
  if (body === undefined) {
    sink.fail(error);
    return;
  }
  sink.begin(idleFlow);
  sink.add(body);
  sink.end();
}
