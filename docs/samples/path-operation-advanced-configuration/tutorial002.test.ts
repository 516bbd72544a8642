import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("has the handler's name for an id", () => {
  expect(app.openapi().paths["/items/"]?.["get"]?.operationId).toBe("readItems");
});
