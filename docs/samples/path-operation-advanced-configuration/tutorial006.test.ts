import { expect, it } from "vitest";
import { app } from "./tutorial006.ts";

it("reads the body itself, and documents it", async () => {
  const response = await app.request("/items/", { method: "POST", body: "not validated" });

  expect(await response.json()).toMatchObject({ size: 13, content: { name: "Maaaagic" } });
  expect(app.openapi().paths["/items/"]?.["post"]?.requestBody?.required).toBe(true);
});
