import type { ResponseClass } from "../response.ts";
import { StreamingResponse } from "./streaming-response.ts";

/** Whether responses of a class are streamed item by item. */
export function isStreamingClass(responseClass: ResponseClass): boolean {
  return (
    responseClass === StreamingResponse ||
    Object.prototype.isPrototypeOf.call(StreamingResponse, responseClass)
  );
}
