import type { TextContent } from "../content-kind.ts";
import { Response } from "../response.ts";

/**
 * Text as `text/plain; charset=utf-8`.
 *
 * @see https://fastapi.tiangolo.com/advanced/custom-response/#plaintextresponse
 */
export class PlainTextResponse extends Response<TextContent> {
  static override readonly mediaType: string | null = "text/plain";
}
