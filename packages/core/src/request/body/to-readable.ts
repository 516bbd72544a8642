import type { ChunkFlow, ChunkSink } from "./chunk-sink.ts";

const bufferedBytes = 65_536;

/**
 * Makes a web stream of a body. Its sender is held up while nobody reads, and once it was cancelled: what becomes of the
 * rest then is decided with the answer.
 *
 * @param read - Has the body given to a sink.
 */
export function toReadable(read: (sink: ChunkSink) => void): ReadableStream<Uint8Array> {
  let flow: ChunkFlow | undefined;
  let isLeft = false;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        read({
          begin: (begun) => (flow = begun),
          add: (chunk) => {
            if (isLeft) return false;
            // A chunk of no bytes would never be asked for.
            if (chunk.length > 0) controller.enqueue(chunk);
            return (controller.desiredSize ?? 0) > 0;
          },
          end: () => {
            if (!isLeft) controller.close();
          },
          fail: (error) => {
            if (!isLeft) controller.error(error);
          },
        });
      },
      pull: () => flow?.resume(),
      cancel: () => {
        isLeft = true;
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: bufferedBytes }),
  );
}
