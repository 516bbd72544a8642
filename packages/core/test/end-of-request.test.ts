import { expect, it } from "vitest";
import { App, dependency, type Request } from "../src/index.ts";

const quiet = { error: () => undefined, warn: () => undefined };

it("frees at its end what background tasks and dependencies may use", async () => {
  const seen: string[] = [];
  const app = new App();
  const opened = dependency(async function* () {
    yield "opened";
    seen.push("dependency");
  });
  app.get("/", { dependencies: { opened } }, ({ request, backgroundTasks }) => {
    request.freeAtEnd(() => seen.push("end"));
    request.freeAfterwards(() => seen.push("sent"));
    backgroundTasks.addTask(() => seen.push("task"));
    return "ok";
  });

  await app.request("/");

  expect(seen).toEqual(["sent", "task", "dependency", "end"]);
});

it("frees where nothing else is left to do, and where the handler fails", async () => {
  const seen: string[] = [];
  const app = new App({ logger: quiet });
  app.get("/", ({ request }) => request.freeAtEnd(() => seen.push("end")));
  app.get("/broken", ({ request }) => {
    request.freeAtEnd(() => seen.push("end of the broken"));
    throw new Error("broken");
  });

  await app.request("/");
  await app.request("/broken");

  expect(seen).toEqual(["end", "end of the broken"]);
});

it("frees at once what comes when it is over", async () => {
  const requests: Request[] = [];
  const app = new App();
  app.get("/", ({ request }) => requests.push(request));
  await app.request("/");
  let isFreed = false;

  requests[0]?.freeAtEnd(() => (isFreed = true));

  expect(isFreed).toBe(true);
});
