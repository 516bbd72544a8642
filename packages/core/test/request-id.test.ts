import { expect, it, vi } from "vitest";
import { App, type Logger } from "../src/index.ts";

it("names each request differently, and the same each time", async () => {
  const app = new App();
  app.get("/", ({ request }) => [request.id, request.id]);

  const [first, second] = [
    (await (await app.request("/")).json()) as string[],
    (await (await app.request("/")).json()) as string[],
  ];

  expect(first[0]).toMatch(/^[0-9a-z]{9,}-[0-9a-z]+$/);
  expect(first[1]).toBe(first[0]);
  expect(second[0]).not.toBe(first[0]);
});

it("stands in the log where a request fails", async () => {
  const error = vi.fn<Logger["error"]>();
  const app = new App({ logger: { error, warn: error } });
  const seen: string[] = [];
  app.get("/items/{id}", ({ request }) => {
    seen.push(request.id);
    throw new Error("broken");
  });

  await app.request("/items/7");

  expect(error.mock.calls[0]?.[0]).toMatchObject({
    route: "GET /items/{id}",
    path: "/items/7",
    requestId: seen[0],
  });
});

it("tells the route that was found", async () => {
  const app = new App();
  const seen: (string | undefined)[] = [];
  app.middleware(async (request, next) => {
    const response = await next(request);
    seen.push(request.route);
    return response;
  });
  app.get("/items/{id}", () => "ok");

  await app.request("/items/7");
  await app.request("/nothing");

  expect(seen).toEqual(["GET /items/{id}", undefined]);
});

it("tells which background tasks are not finished", async () => {
  const app = new App();
  const seen: (readonly string[])[] = [];
  app.get("/", ({ request, backgroundTasks }) => {
    function sendMail(): void {
      seen.push(request.unfinishedTasks);
    }
    function countVisit(): void {
      seen.push(request.unfinishedTasks);
    }
    backgroundTasks.addTask(sendMail);
    backgroundTasks.addTask(countVisit);
  });

  await app.request("/");

  expect(seen).toEqual([["sendMail", "countVisit"], ["countVisit"]]);
});
