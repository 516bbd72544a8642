import { serve } from "fastidious/node";
import { afterEach, expect, it } from "vitest";
import { app, bookShelf } from "./books.ts";

afterEach(() => app.dependencyOverrides.clear());

it("answers without a server", async () => {
  const response = await app.request("/books/1");

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ id: 1, title: "Emma" });
});

it("reads from a shelf of this test", async () => {
  app.dependencyOverrides.set(bookShelf, new Map([[2, { id: 2, title: "Persuasion" }]]));

  expect((await app.request("/books/1")).status).toBe(404);
  expect(await (await app.request("/books/2")).json()).toEqual({ id: 2, title: "Persuasion" });
});

it("answers over a socket", async () => {
  const server = await serve(app, { port: 0 });

  const response = await fetch(`${server.url}/books/1`);
  await server.close();

  expect(response.headers.get("content-length")).toBe("23");
});
