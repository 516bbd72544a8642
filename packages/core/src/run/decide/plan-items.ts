import type { ReadResult, ResponseModel, WriteResult } from "@fastidious/schema";
import type { Response } from "../../responses/response.ts";
import type { BodyStream, Chunk } from "../../responses/streams/body-stream.ts";
import { EventStream } from "../../responses/streams/events/event-stream.ts";
import { jsonFrameOf } from "../../responses/streams/json-frame-of.ts";
import { ServerSentEvent } from "../../responses/streams/events/server-sent-event.ts";
import type { Exchange } from "../exchange.ts";
import { isPromise } from "../is-promise.ts";
import { asReturned } from "./as-returned.ts";
import { dataOf } from "./data-of.ts";
import { refuseMisfit } from "./refuse-misfit.ts";

type EncodeItem = BodyStream["encode"];

/** A stream of items, and the response that it is the body of. */
interface ItemStream {
  readonly response: Response;
  readonly body: BodyStream;
}

/**
 * How each item of a stream becomes a part of the body: fitted to the route's response model and encoded by the class.
 * The model writes it in one go where the class sends JSON.
 */
export function planItems(stream: ItemStream, exchange: Exchange): EncodeItem {
  const { model, validation } = exchange.route.response;
  const encode = planEncoding(stream.body);
  if (model === undefined) return encode;
  const encodeValue =
    validation === "off"
      ? (item: unknown) => encode(asReturned(item, exchange))
      : planFitting(stream, model, exchange);
  // What is an event already has no model.
  return (item) => (item instanceof ServerSentEvent ? encode(item) : encodeValue(item));
}

/** In a stream of events a value is the data of one. */
function planEncoding(body: BodyStream): EncodeItem {
  const { encode } = body;
  return body instanceof EventStream ? (item) => encode(toEvent(item)) : encode;
}

function toEvent(item: unknown): ServerSentEvent {
  return item instanceof ServerSentEvent ? item : new ServerSentEvent({ data: item ?? null });
}

function planFitting(stream: ItemStream, model: ResponseModel, exchange: Exchange): EncodeItem {
  const encode = planEncoding(stream.body);
  const frame = jsonFrameOf(stream.response);
  if (frame === undefined) {
    const encodeFitted = (fitted: ReadResult, item: unknown): Chunk | Promise<Chunk> =>
      encode(dataOf(fitted, item, exchange));
    return (item) => {
      const fitted = model.fit(item);
      return isPromise(fitted)
        ? fitted.then((settled) => encodeFitted(settled, item))
        : encodeFitted(fitted, item);
    };
  }
  const frameWritten = (written: WriteResult, item: unknown): Chunk | Promise<Chunk> => {
    if (written.success) return frame(written.body);
    refuseMisfit(written.issues, exchange);
    return encode(asReturned(item, exchange));
  };
  return (item) => {
    const written = model.write(item);
    return isPromise(written)
      ? written.then((settled) => frameWritten(settled, item))
      : frameWritten(written, item);
  };
}
