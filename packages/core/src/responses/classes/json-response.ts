import { encodeJSON } from "@fastidious/schema";
import type { ContentKind, JSONContent } from "../content-kind.ts";
import { Response } from "../response.ts";

/**
 * Any JSON value as `application/json`: dates as ISO 8601 text, `Map` as object, `Set` as array, bytes as base64.
 *
 * @throws {JSONEncodeError} For a bigint, NaN or an infinity, naming the field.
 * @see https://fastapi.tiangolo.com/advanced/custom-response/#jsonresponse
 */
export class JSONResponse<Kind extends ContentKind = JSONContent> extends Response<Kind> {
  static override readonly mediaType: string | null = "application/json";

  override render(content: unknown): string {
    return encodeJSON(content);
  }
}
