import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("has the id that was given", () => {
  expect(app.openapi().paths["/items/"]?.["get"]?.operationId).toBe("some_specific_id_you_define");
});
