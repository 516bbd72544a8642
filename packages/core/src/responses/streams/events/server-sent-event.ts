import { encodeJSON } from "@fastidious/schema";

/** The fields of a server-sent event. */
export interface EventFields {
  /** Any JSON value. `undefined` sends no data, `null` sends `null`. */
  readonly data?: unknown;
  /** Text that is sent as it is, line by line, in place of `data`. */
  readonly rawData?: string | undefined;
  /** The name that `addEventListener` takes; without one it is "message". One line. */
  readonly event?: string | undefined;
  /** What a client that lost its connection sends as `Last-Event-ID`. One line. */
  readonly id?: string | undefined;
  /** Milliseconds that a client waits before it connects again. */
  readonly retry?: number | undefined;
  /** Passed over by clients. */
  readonly comment?: string | undefined;
}

/**
 * One server-sent event, for generator handlers that say more than its data.
 *
 * No field can bring in another: lines are taken apart in `data` and `comment`, and refused in `event` and `id`.
 *
 * @example
 * yield new ServerSentEvent({ data: item, event: "item_update", id: String(item.id) });
 *
 * @throws {TypeError} When `event` or `id` hold a line break or NUL, `retry` is no whole number of milliseconds, or
 *   `data` and `rawData` are both given.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class ServerSentEvent {
  private readonly fields: EventFields;

  constructor(fields: EventFields) {
    checkLine("event", fields.event);
    checkLine("id", fields.id);
    checkRetry(fields.retry);
    if (fields.data !== undefined && fields.rawData !== undefined) {
      throw new TypeError("ServerSentEvent: expected data or rawData, got both. Leave one out.");
    }
    this.fields = fields;
  }

  /** The event as it goes on the wire, with the blank line that ends it. */
  toText(): string {
    const { comment, event, data, rawData, id, retry } = this.fields;
    const text = data === undefined ? rawData : encodeJSON(data);
    return (
      toLines(":", comment) +
      (event === undefined ? "" : `event: ${event}\n`) +
      toLines("data:", text) +
      (id === undefined ? "" : `id: ${id}\n`) +
      (retry === undefined ? "" : `retry: ${retry}\n`) +
      "\n"
    );
  }
}

/** `toLines("data:", "a\nb")` → two lines. Readers end a line at CR LF, CR and LF alike. */
function toLines(start: string, text: string | undefined): string {
  if (text === undefined) return "";
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map((line) => `${start} ${line}\n`).join("");
}

function checkLine(name: string, value: unknown): void {
  if (value === undefined) return;
  // oxlint-disable-next-line no-control-regex -- these are the characters that must not pass
  if (typeof value === "string" && !/[\r\n\u0000]/.test(value)) return;
  throw new TypeError(
    `ServerSentEvent: ${name} is one line of text without NUL, got ${JSON.stringify(value)}.`,
  );
}

function checkRetry(retry: unknown): void {
  if (retry === undefined || (Number.isSafeInteger(retry) && Number(retry) >= 0)) return;
  throw new TypeError(
    `ServerSentEvent: retry is a whole number of milliseconds, got ${JSON.stringify(retry)}.`,
  );
}
