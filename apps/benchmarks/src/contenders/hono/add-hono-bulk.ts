import type { OpenAPIHono } from "@hono/zod-openapi";
import { stream, streamSSE } from "hono/streaming";
import { yieldParts } from "../../shop/bulk.ts";
import { Tick } from "../../shop/models.ts";
import { text } from "../../shop/shop.ts";
import { followTicks } from "../../shop/ticks.ts";

/** Text and streams; files are another package on each runtime. */
export function addHonoBulk(app: OpenAPIHono): void {
  app.get("/text", (context) => context.text(text));
  app.get("/parts", (context) => {
    context.header("content-type", "text/plain; charset=utf-8");
    return stream(context, async (output) => {
      // oxlint-disable-next-line no-await-in-loop -- parts leave in order
      for await (const part of yieldParts()) await output.write(part);
    });
  });
  app.get("/ticks", (context) =>
    streamSSE(context, async (output) => {
      const gone = new AbortController();
      output.onAbort(() => gone.abort());
      for await (const tick of followTicks(gone.signal)) {
        // oxlint-disable-next-line no-await-in-loop -- events leave in order
        await output.writeSSE({ data: JSON.stringify(Tick.parse(tick)) });
      }
    }),
  );
}
