import { Fastidious, type Logger } from "fastidious";
import { z } from "zod";

/** Makes an application that writes its troubles as lines of JSON. */
export function createApp(write: (line: string) => void): Fastidious {
  const logger: Logger = {
    error: (fields, message) => write(toLine("error", fields, message)),
    warn: (fields, message) => write(toLine("warn", fields, message)),
  };
  const app = new Fastidious({ logger });

  app.get("/broken", () => {
    throw new Error("the disk is full");
  });
  app.get("/wrong", { responseModel: z.object({ id: z.int() }) }, () => JSON.parse('{"id":"7"}'));
  app.get("/later", ({ backgroundTasks }) => {
    backgroundTasks.addTask(() => Promise.reject(new Error("no mail today")));
    return "sent";
  });
  return app;
}

function toLine(
  level: string,
  { err, ...fields }: Readonly<Record<string, unknown>>,
  message: string,
): string {
  const cause = err instanceof Error ? { cause: err.message } : {};
  return JSON.stringify({ level, message, ...fields, ...cause });
}
