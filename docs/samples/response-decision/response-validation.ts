import { Fastidious, type Logger } from "fastidious";
import { z } from "zod";

const Row = z.object({ id: z.int(), name: z.string() });

/** A row of a database that nobody has looked after: its name is null. */
const oldRow: z.output<typeof Row> = JSON.parse('{"id":7,"name":null,"notes":"internal"}');

/** Makes an application that tells a logger of values that do not fit. */
export function createApp(logger: Logger): Fastidious {
  const app = new Fastidious({ logger });
  app.get("/strict", { responseModel: Row }, () => oldRow);
  app.get("/log", { responseModel: Row, responseValidation: "log" }, () => oldRow);
  app.get("/off", { responseModel: Row, responseValidation: "off" }, () => oldRow);
  return app;
}
