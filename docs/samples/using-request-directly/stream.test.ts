import { expect, it } from "vitest";
import { app } from "./stream.ts";

it("reads the body as it arrives", async () => {
  const response = await app.request("/blobs", { method: "PUT", body: "hello" });

  expect(await response.json()).toEqual({
    sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
  });
});
