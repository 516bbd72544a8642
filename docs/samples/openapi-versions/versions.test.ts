import { expect, it } from "vitest";
import { app } from "./versions.ts";

it("says in 3.2 what each item of a stream is", () => {
  const { openapi, paths } = app.openapi();

  expect(openapi).toBe("3.2.0");
  expect(paths["/readings"]?.["get"]?.responses["200"]?.content).toEqual({
    "application/jsonl": { itemSchema: { $ref: "#/components/schemas/Reading" } },
  });
});
