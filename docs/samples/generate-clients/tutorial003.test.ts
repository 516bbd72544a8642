import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("names operations for clients", () => {
  const items = Object.values(app.openapi().paths);
  const ids = items.flatMap((item) => Object.values(item).map(({ operationId }) => operationId));

  expect(ids.toSorted()).toEqual(["items-createItem", "items-getItems", "users-createUser"]);
});
