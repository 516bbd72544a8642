import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

/** Stands for a log file. */
export const log: string[] = [];

async function writeNotification(email: string, message: string): Promise<void> {
  log.push(`notification for ${email}: ${message}`);
}

const auditedQuery = dependency(
  { query: { q: z.string().optional() } },
  ({ query, backgroundTasks }) => {
    if (query.q !== undefined) backgroundTasks.addTask(() => log.push(`found query: ${query.q}`));
    return query.q;
  },
);

export const app = new Fastidious();

app.post(
  "/send-notification/{email}",
  { dependencies: { q: auditedQuery } },
  ({ path, backgroundTasks }) => {
    backgroundTasks.addTask(writeNotification, path.email, "some notification");
    return { message: "Notification sent in the background" };
  },
);
