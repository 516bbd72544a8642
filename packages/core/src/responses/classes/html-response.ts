import type { TextContent } from "../content-kind.ts";
import { Response } from "../response.ts";

/**
 * Text as `text/html; charset=utf-8`. Escape what users wrote before it gets here.
 *
 * @see https://fastapi.tiangolo.com/advanced/custom-response/#htmlresponse
 */
export class HTMLResponse extends Response<TextContent> {
  static override readonly mediaType: string | null = "text/html";
}
