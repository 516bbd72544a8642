import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("streams a picture, and documents it", async () => {
  const response = await app.request("/image/stream");
  const bytes = new Uint8Array(await response.arrayBuffer());

  expect(response.headers.get("content-type")).toBe("image/png");
  expect(bytes.slice(0, 4)).toEqual(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  expect(app.openapi().paths["/image/stream"]?.["get"]?.responses?.["200"]?.content).toHaveProperty(
    "image/png",
  );
});
