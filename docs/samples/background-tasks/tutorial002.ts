import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

/** Stands for a log file. */
export const log: string[] = [];

function writeLog(message: string): void {
  log.push(message);
}

const auditedQuery = dependency(
  { query: { q: z.string().optional() } },
  ({ query, backgroundTasks }) => {
    if (query.q !== undefined) backgroundTasks.addTask(writeLog, `found query: ${query.q}`);
    return query.q;
  },
);

export const app = new Fastidious();

app.post(
  "/send-notification/{email}",
  { dependencies: { q: auditedQuery } },
  ({ path, backgroundTasks }) => {
    backgroundTasks.addTask(writeLog, `message to ${path.email}`);
    return { message: "Message sent" };
  },
);
