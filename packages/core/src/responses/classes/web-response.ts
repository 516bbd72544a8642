import { Response, type ResponseBody } from "../response.ts";

/** A web `Response` that a handler or middleware returned, sent as it is. */
export class WebResponse extends Response {
  /** @throws {TypeError} When its body was read already: a web response can be sent once. */
  constructor(response: globalThis.Response) {
    if (response.bodyUsed || response.body?.locked === true) {
      throw new TypeError(
        "The web Response was read or sent already. Return a new one for each request.",
      );
    }
    super(response.body, {
      statusCode: response.status,
      headers: response.headers,
      mediaType: null,
    });
  }

  override render(content: unknown): ResponseBody {
    // Proof: the constructor hands over a web response's body, which is a stream of bytes or null.
    return content as ReadableStream<Uint8Array> | null;
  }
}
