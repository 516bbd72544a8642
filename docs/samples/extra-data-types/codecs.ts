import { Fastidious } from "fastidious";
import { z } from "zod";

const pattern = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A duration without years and months, which differ: ISO 8601 on the wire, seconds in the program. */
const Seconds = z.codec(z.iso.duration(), z.int().nonnegative(), {
  decode: (text, { issues }) => {
    const match = pattern.exec(text);
    if (match === null) {
      issues.push({
        code: "custom",
        input: text,
        message: "Days, hours, minutes and seconds only",
      });
      return z.NEVER;
    }
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
      .slice(1)
      .map((n) => Number(n ?? 0));
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  },
  encode: (seconds) => `PT${seconds}S`,
});

const Place = z.codec(z.url(), z.instanceof(URL), {
  decode: (text) => new URL(text),
  encode: (url) => url.href,
});

const Job = z.object({ every: Seconds, callback: Place }).meta({ id: "Job" });

export const app = new Fastidious();

app.post(
  "/jobs/",
  { query: { delay: Seconds.default(60) }, body: Job, responseModel: Job },
  ({ query, body }) => {
    body.callback.searchParams.set("delay", String(query.delay));
    return { ...body, every: body.every * 2 };
  },
);
