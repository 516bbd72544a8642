import { Fastidious, StreamingResponse } from "fastidious";

/** A subclass says what is streamed: on the wire and in the documentation. */
class PNGStreamingResponse extends StreamingResponse {
  static override readonly mediaType = "image/png";
}

// One red pixel.
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

function* inParts(): Generator<Uint8Array> {
  for (let at = 0; at < picture.length; at += 16) yield picture.subarray(at, at + 16);
}

export const app = new Fastidious();

app.get("/image/stream", { responseClass: PNGStreamingResponse }, async function* () {
  yield* inParts();
});

app.get("/image/stream-no-async", { responseClass: PNGStreamingResponse }, function* () {
  for (const part of inParts()) yield part;
});

app.get("/image/stream-no-async-yield-from", { responseClass: PNGStreamingResponse }, inParts);

app.get("/image/stream-no-annotation", { responseClass: PNGStreamingResponse }, async () =>
  inParts(),
);

app.get("/image/stream-no-async-no-annotation", { responseClass: PNGStreamingResponse }, () => [
  picture,
]);
