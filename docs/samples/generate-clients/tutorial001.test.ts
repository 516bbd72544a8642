import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("names the models for clients", () => {
  expect(Object.keys(app.openapi().components?.schemas ?? {})).toEqual([
    "HTTPValidationError",
    "Item",
    "ResponseMessage",
    "ValidationError",
  ]);
});
