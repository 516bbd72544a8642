import { Fastidious, Response } from "fastidious";
import type { JSONContent } from "fastidious/responses";

/** JSON that is pleasant to read. */
class IndentedJSONResponse extends Response<JSONContent> {
  static override readonly mediaType = "application/json";

  override render(content: unknown): string {
    return JSON.stringify(content, null, 2);
  }
}

export const app = new Fastidious();

app.get("/", { responseClass: IndentedJSONResponse }, () => ({ message: "Hello World" }));
