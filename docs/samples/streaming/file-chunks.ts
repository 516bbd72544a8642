import { createReadStream } from "node:fs";
import { Fastidious, StreamingResponse } from "fastidious";

const poem = new URL("poem.txt", import.meta.url);

export const app = new Fastidious();

// 16 bytes at a time, and no faster than the client reads.
app.get("/poem", () => {
  const chunks = createReadStream(poem, { highWaterMark: 16 });
  return new StreamingResponse(chunks, { mediaType: "text/plain; charset=utf-8" });
});
