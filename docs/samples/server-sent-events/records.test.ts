import { expect, it } from "vitest";
import { app } from "./records.ts";

it("sends each record as an event", async () => {
  const response = await app.request("/copy");

  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(await response.text()).toBe(
    "retry: 2000\n\nevent: start\ndata: copying\n\n" +
      'event: progress\ndata: {"done":50}\nid: 1\n\n' +
      "event: end\ndata: copied\ndata: and checked\n\n",
  );
});
