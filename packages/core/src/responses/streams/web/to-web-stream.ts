import type { BodyStream } from "../body-stream.ts";

/**
 * The web's form of a streamed body: a part is made when it is asked for, never ahead.
 *
 * @param over - Called once, after the last part or when the reader has given up. The stream's end waits for what it
 *   returns.
 */
export function toWebStream(
  body: BodyStream,
  over: () => void | Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await body.read();
          if (chunk !== undefined) {
            controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
            return;
          }
          await end(body, over);
          controller.close();
        } catch (error) {
          body.fail(error);
          await end(body, over);
          // A clean end would pass the part for the whole.
          controller.error(error);
        }
      },
      cancel: () => end(body, over),
    },
    { highWaterMark: 0 },
  );
}

async function end(body: BodyStream, over: () => void | Promise<void>): Promise<void> {
  await body.close();
  await over();
}
