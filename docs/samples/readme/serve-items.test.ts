import { once } from "node:events";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { server } from "./serve-items.ts";

let origin: string;
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? String(address?.port) : ""}`;
});
afterAll(() => server.close());

it("sends what the model declares, with its defaults", async () => {
  const response = await fetch(origin);

  expect(response.headers.get("content-length")).toBe("34");
  expect(await response.text()).toBe('[{"id":1,"name":"Lamp","tags":[]}]');
});

it("sends nothing of what does not fit, and logs why", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);

  const response = await fetch(`${origin}/broken`);

  expect([response.status, await response.text()]).toEqual([500, ""]);
  expect(logged.mock.calls).toMatchObject([
    ["/broken", [{ loc: [0, "id"] }, { loc: [0, "name"] }]],
  ]);
});
