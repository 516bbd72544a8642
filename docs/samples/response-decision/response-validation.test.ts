import type { Logger } from "fastidious";
import { expect, it, vi } from "vitest";
import { createApp } from "./response-validation.ts";

it("answers a value that does not fit with 500, and tells where, not what", async () => {
  const error = vi.fn<Logger["error"]>();
  const app = createApp({ error, warn: vi.fn<Logger["warn"]>() });

  const response = await app.request("/strict");

  expect([response.status, await response.text()]).toEqual([
    500,
    '{"detail":"Internal Server Error"}',
  ]);
  expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
    `"ResponseValidationError: GET /strict: the returned value does not fit the response model. response.name: Invalid input: expected string, received null"`,
  );
});

it("sends it with a warning, all of it", async () => {
  const warn = vi.fn<Logger["warn"]>();
  const app = createApp({ error: vi.fn<Logger["error"]>(), warn });

  const response = await app.request("/log");

  expect(await response.text()).toBe('{"id":7,"name":null,"notes":"internal"}');
  expect(warn).toHaveBeenCalledOnce();
});

it("sends it unseen", async () => {
  const warn = vi.fn<Logger["warn"]>();
  const app = createApp({ error: warn, warn });

  const response = await app.request("/off");

  expect(await response.text()).toBe('{"id":7,"name":null,"notes":"internal"}');
  expect(warn).not.toHaveBeenCalled();
});
