import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("names operations for clients", () => {
  const items = Object.values(app.openapi().paths);
  const ids = items.flatMap((item) => Object.values(item).map(({ operationId }) => operationId));

  expect(ids.toSorted()).toEqual(["getItems", "postItems", "postUsers"]);
});
