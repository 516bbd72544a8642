import { expect, it } from "vitest";
import { app } from "./media-types.ts";

it("reads a text", async () => {
  const response = await app.request("/notes", { method: "POST", body: "buy milk" });

  expect(await response.json()).toEqual({ words: 2 });
});

it("reads bytes", async () => {
  const body = new Blob([new Uint8Array(3)], { type: "image/png" });

  const response = await app.request("/image", { method: "PUT", body });

  expect(await response.json()).toEqual({ bytes: 3 });
});

it("demands the type that JSON names", async () => {
  const send = (type: string): Promise<Response> =>
    app.request("/articles", {
      method: "POST",
      headers: { "content-type": type },
      body: '{"data":{"title":"One"}}',
    });

  expect(await (await send("application/vnd.api+json")).json()).toEqual({ title: "One" });
  expect((await send("application/json")).status).toBe(415);
});
