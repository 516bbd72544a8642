import { Fastidious } from "fastidious";
import { expect, it } from "vitest";
import { router } from "./admin.ts";

it("stands wherever it is included", async () => {
  const app = new Fastidious();
  app.includeRouter(router, { prefix: "/root" });

  expect((await app.request("/root/restart", { method: "POST" })).status).toBe(200);
});
