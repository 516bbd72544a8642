import { recycle } from "@fastidious/schema";
import { JSONResponse } from "./json-response.ts";
import { Response } from "../response.ts";

/** JSON that a route's model wrote as bytes, which can be used again once they were sent. */
export class WrittenResponse extends Response {
  /** Whether others than the edge have seen it, and may have kept its bytes. */
  isShared = false;

  constructor(written: Uint8Array, statusCode: number) {
    super(written, { statusCode, mediaType: JSONResponse.mediaType });
  }

  /** To be called by an edge, once nothing reads the body any more. */
  recycle(): void {
    const { body } = this;
    if (!this.isShared && body instanceof Uint8Array) recycle(body);
  }
}
