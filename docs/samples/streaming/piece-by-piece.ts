import { setTimeout as wait } from "node:timers/promises";
import { Fastidious, StreamingResponse } from "fastidious";

class TextStream extends StreamingResponse {
  static override readonly mediaType = "text/plain; charset=utf-8";
}

export const app = new Fastidious();

// Each piece leaves while the next is waited for. When the client leaves, the waiting ends too.
app.get("/countdown", { responseClass: TextStream }, async function* ({ signal }) {
  yield "three\n";
  await wait(100, undefined, { signal });
  yield "two\n";
  await wait(100, undefined, { signal });
  yield "one\n";
});
