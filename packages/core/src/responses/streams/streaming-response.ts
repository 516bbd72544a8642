import type { ChunksContent, ContentKind } from "../content-kind.ts";
import { Response, type ResponseBody } from "../response.ts";
import { BodyStream, type Chunk } from "./body-stream.ts";
import { openSource } from "./stream-source.ts";

/**
 * Text or bytes that are sent as they are made: from a generator, any iterable, a web stream or a Node readable. A client
 * that reads slowly slows the generator down; one that leaves ends it.
 *
 * As a `responseClass` its handler is a generator. Subclasses differ by their media type and by {@link renderItem}.
 *
 * @example
 * app.get("/story", { responseClass: StreamingResponse }, function* () { yield "Once "; yield "upon"; });
 *
 * @throws {TypeError} When the content can't be iterated.
 * @see https://fastapi.tiangolo.com/advanced/custom-response/#streamingresponse
 */
export class StreamingResponse<Kind extends ContentKind = ChunksContent> extends Response<Kind> {
  override render(content: unknown): ResponseBody {
    return new BodyStream(openSource(content, this.constructor.name), (item) =>
      this.renderItem(item),
    );
  }

  /**
   * Makes an item into a part of the body.
   *
   * @throws {TypeError} When the item is neither text nor bytes.
   */
  renderItem(item: unknown): Chunk {
    if (typeof item === "string" || item instanceof Uint8Array) return item;
    throw new TypeError(
      `${this.constructor.name}: expected text or bytes, got ${item === null ? "null" : `a ${typeof item}`}. Use JSONLinesResponse for other values.`,
    );
  }
}
