import { recycle } from "@fastidious/schema";
import { JSONResponse } from "./json-response.ts";
import { Response } from "./response.ts";

/** JSON that a route's model wrote as bytes, which can be used again once they were sent. */
export class WrittenResponse extends Response {
  /** Whether others than the edge have seen it, and may have kept its bytes. */
  isShared = false;
  private readonly written: Uint8Array;

  constructor(written: Uint8Array, statusCode: number) {
    super(written, { statusCode, mediaType: JSONResponse.mediaType });
    this.written = written;
  }

  /** To be called by an edge, once nothing reads the body any more. */
  recycle(): void {
    if (!this.isShared) recycle(this.written);
  }
}
