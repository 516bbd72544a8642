import { expect, it } from "vitest";
import { app } from "./order.ts";

it("finds fixed text before a parameter, a parameter before the rest of a path", async () => {
  expect(await (await app.request("/files/latest")).json()).toBe("fixed text");
  expect(await (await app.request("/files/report")).json()).toBe("one segment");
  expect(await (await app.request("/files/2026/report")).json()).toBe("any path");
});
