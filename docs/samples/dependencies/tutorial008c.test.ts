import { expect, it, vi } from "vitest";
import { app } from "./tutorial008c.ts";

it("answers with 500 what was swallowed", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);

  const response = await app.request("/items/portal-gun");

  expect(response.status).toBe(500);
  expect(log).toHaveBeenCalledOnce();
  expect(error).toHaveBeenCalledOnce();
});
