import type { ChunkFlow, ChunkSink } from "./chunk-sink.ts";

const bufferedBytes = 65_536;

/**
 * Makes a web stream of a body. Its sender is held up while nobody reads.
 *
 * @param read - Has the body given to a sink.
 */
export function toReadable(read: (sink: ChunkSink) => void): ReadableStream<Uint8Array> {
  let flow: ChunkFlow | undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        read({
          begin: (begun) => (flow = begun),
          add: (chunk) => {
            // A chunk of no bytes would never be asked for.
            if (chunk.length > 0) controller.enqueue(chunk);
            return (controller.desiredSize ?? 0) > 0;
          },
          end: () => controller.close(),
          fail: (error) => controller.error(error),
        });
      },
      pull: () => flow?.resume(),
      cancel: () => flow?.stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: bufferedBytes }),
  );
}
