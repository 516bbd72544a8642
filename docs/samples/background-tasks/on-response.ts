import { BackgroundTask, BackgroundTasks, Fastidious, JSONResponse } from "fastidious";

/** Stands for a log file. */
export const log: string[] = [];

function remember(what: string): void {
  log.push(what);
}

export const app = new Fastidious();

app.get(
  "/one",
  () => new JSONResponse("done", { background: new BackgroundTask(remember, "the only one") }),
);

app.get("/two", ({ backgroundTasks }) => {
  backgroundTasks.addTask(remember, "added to the request");
  const background = new BackgroundTasks();
  background.addTask(remember, "first of the response");
  background.addTask(remember, "second of the response");
  return new JSONResponse("done", { background });
});
