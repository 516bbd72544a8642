import { Fastidious, HTTPException } from "fastidious";

/** Stands for a log file. */
export const log: string[] = [];

export const app = new Fastidious({
  onBackgroundTaskError: (error, route) => {
    log.push(`${route}: ${String(error)}`);
  },
});

app.post("/mails", ({ backgroundTasks }) => {
  backgroundTasks.addTask(() => Promise.reject(new Error("no mail today")));
  backgroundTasks.addTask(() => log.push("the next task"));
});

app.post("/payments", { backgroundTasksOnError: "run" }, ({ backgroundTasks }) => {
  backgroundTasks.addTask(() => log.push("a payment was tried"));
  throw new HTTPException(402, { detail: "The card was refused." });
});
