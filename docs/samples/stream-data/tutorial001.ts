import { Fastidious, StreamingResponse } from "fastidious";

const story = ["Once upon a time ", "there was a stream, ", "and it ended well."];

async function* tell(): AsyncGenerator<string> {
  yield* story;
}

async function* tellInBytes(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const part of story) yield encoder.encode(part);
}

export const app = new Fastidious();

// The handler is the generator: text leaves as it is yielded.
app.get("/story/stream", { responseClass: StreamingResponse }, async function* () {
  yield* tell();
});

app.get("/story/stream-no-async", { responseClass: StreamingResponse }, function* () {
  yield* story;
});

// Or it returns what can be iterated, or a response that it built.
app.get("/story/stream-no-annotation", { responseClass: StreamingResponse }, () => tell());
app.get("/story/stream-no-async-no-annotation", { responseClass: StreamingResponse }, () => story);

// Bytes as well as text.
app.get("/story/stream-bytes", { responseClass: StreamingResponse }, () => tellInBytes());
app.get("/story/stream-no-annotation-bytes", { responseClass: StreamingResponse }, () =>
  tellInBytes(),
);
app.get(
  "/story/stream-no-async-bytes",
  { responseClass: StreamingResponse },
  () => new StreamingResponse(tellInBytes()),
);
app.get(
  "/story/stream-no-async-no-annotation-bytes",
  { responseClass: StreamingResponse },
  () => new StreamingResponse(tellInBytes()),
);
