import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.put(
  "/items/{item_id}",
  {
    path: { item_id: z.uuid() },
    body: {
      start_datetime: z.date(),
      end_datetime: z.date(),
      process_after: z.union([z.number(), z.iso.duration()]),
      repeat_at: z.iso.time().meta({ format: "time" }).nullable().default(null),
    },
  },
  ({ path, body }) => {
    const start = body.start_datetime.getTime() + toSeconds(body.process_after) * 1000;
    return {
      item_id: path.item_id,
      ...body,
      start_process: new Date(start),
      duration: (body.end_datetime.getTime() - start) / 1000,
    };
  },
);

/** A number is seconds already; of a text, such as "PT5M", this sample understands the minutes. */
function toSeconds(duration: number | string): number {
  if (typeof duration === "number") return duration;
  return Number(/^PT(\d+)M$/.exec(duration)?.[1] ?? 0) * 60;
}
