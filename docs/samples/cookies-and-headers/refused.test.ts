import { expect, it } from "vitest";
import { createApp } from "./refused.ts";

function collect(): { log: string[]; app: ReturnType<typeof createApp> } {
  const log: string[] = [];
  const app = createApp({ error: ({ err }) => void log.push(String(err)), warn: () => undefined });
  return { log, app };
}

it("tells the programmer of a cookie that browsers would drop", async () => {
  const { log, app } = collect();

  expect((await app.request("/cookie")).status).toBe(500);
  expect(log).toEqual([
    'TypeError: Cookie "__Host-id": a name with this prefix needs secure: true, or browsers drop it.',
  ]);
});

it("lets no header begin another", async () => {
  const { log, app } = collect();

  const response = await app.request("/header");

  expect(response.status).toBe(500);
  expect(response.headers.get("x-role")).toBeNull();
  expect(log).toEqual([expect.stringContaining('TypeError: Header "x-name": expected a value')]);
});
