import type { EventsContent } from "../../content-kind.ts";
import type { ResponseBody, ResponseInit } from "../../response.ts";
import { EventStream } from "./event-stream.ts";
import { type EventFields, ServerSentEvent } from "./server-sent-event.ts";
import { openSource } from "../stream-source.ts";
import { StreamingResponse } from "../streaming-response.ts";

/** What {@link EventSourceResponse} takes beside its events. */
export interface EventSourceInit extends ResponseInit {
  /** Milliseconds without an event until a comment keeps the connection alive; `null` for never. Default: 15,000. */
  readonly pingInterval?: number | null | undefined;
  /** Milliseconds that a client waits before it connects again; sent first. Default: the client's own. */
  readonly retry?: number | null | undefined;
  /**
   * The most bytes that may wait for a client that reads slowly: with a limit events are made without regard to it, and a
   * client that falls further behind is cut off, to connect again. Default: `null`, the generator waits for the client.
   */
  readonly bufferLimit?: number | null | undefined;
}

/**
 * Server-sent events, which browsers read with `EventSource`.
 *
 * As a `responseClass` its handler is a generator: what it yields is the data of an event, as JSON, and fits the response
 * model; a {@link ServerSentEvent} says more. Built with events, each is a record of `data`, `event`, `id`, `retry` and
 * `comment`, where `data` that is text is sent as it is, and a bare text is such data.
 *
 * @example
 * return new EventSourceResponse(ticks(), { retry: 2000 });
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class EventSourceResponse extends StreamingResponse<EventsContent> {
  static override readonly mediaType: string | null = "text/event-stream";
  /** For routes: a subclass with another interval is their way to choose one. */
  static readonly pingInterval: number | null = 15_000;
  /** For routes, as `pingInterval`. */
  static readonly retry: number | null = null;
  /** For routes, as `pingInterval`. */
  static readonly bufferLimit: number | null = null;

  constructor(events: EventsContent["content"], init: EventSourceInit = {}) {
    super(events, init);
    this.headers.setDefault("cache-control", "no-cache");
    // nginx would hold events back until it has a buffer full.
    this.headers.setDefault("x-accel-buffering", "no");
    // TypeScript types `constructor` as Function; an instance's is always its class, which extends this one.
    const defaults = this.constructor as typeof EventSourceResponse;
    if (!(this.body instanceof EventStream)) return;
    this.body.pingInterval = orDefault(init.pingInterval, defaults.pingInterval);
    this.body.bufferLimit = orDefault(init.bufferLimit, defaults.bufferLimit);
    const retry = orDefault(init.retry, defaults.retry);
    if (retry !== null) this.body.prelude = new ServerSentEvent({ retry }).toText();
  }

  override render(content: unknown): ResponseBody {
    return new EventStream(openSource(content, this.constructor.name), (item) =>
      this.renderItem(item),
    );
  }

  override renderItem(item: unknown): string {
    return (item instanceof ServerSentEvent ? item : toEvent(item)).toText();
  }
}

function orDefault(chosen: number | null | undefined, standard: number | null): number | null {
  return chosen === undefined ? standard : chosen;
}

const known: ReadonlySet<string> = new Set<keyof EventFields>([
  "data",
  "rawData",
  "event",
  "id",
  "retry",
  "comment",
]);

function toEvent(item: unknown): ServerSentEvent {
  if (typeof item === "string") return new ServerSentEvent({ rawData: item });
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return new ServerSentEvent({ data: item });
  }
  const strange = Object.keys(item).find((name) => !known.has(name));
  if (strange !== undefined) {
    throw new TypeError(
      `EventSourceResponse: "${strange}" is no field of an event. Write { data: value }.`,
    );
  }
  // Proof: it has no other keys; ServerSentEvent checks what they hold.
  const { data, ...fields } = item as EventFields;
  return typeof data === "string"
    ? new ServerSentEvent({ ...fields, rawData: data })
    : new ServerSentEvent({ ...fields, data });
}
