import { encodeJSON } from "@fastidious/schema";
import type { ItemsContent } from "../content-kind.ts";
import { StreamingResponse } from "./streaming-response.ts";

/**
 * A JSON value a line, as they are made. What a generator handler without a response class answers with.
 *
 * @see https://jsonlines.org
 */
export class JSONLinesResponse extends StreamingResponse<ItemsContent> {
  static override readonly mediaType: string | null = "application/jsonl";

  override renderItem(item: unknown): string {
    return `${encodeJSON(item)}\n`;
  }
}
