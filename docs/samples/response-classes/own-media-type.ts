import { Fastidious, Response } from "fastidious";
import type { TextContent } from "fastidious/responses";

export class XMLResponse extends Response<TextContent> {
  static override readonly mediaType = "application/xml";
}

export const app = new Fastidious();

app.get("/feed", { responseClass: XMLResponse }, () => "<feed/>");

app.get("/gone", () => new XMLResponse("<gone/>", { statusCode: 410 }));
