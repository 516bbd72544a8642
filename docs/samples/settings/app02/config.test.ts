import { expect, it } from "vitest";
import { Settings } from "./config.ts";

it("has a default for all but the address", () => {
  expect(Settings.parse({ ADMIN_EMAIL: "admin@example.com" })).toEqual({
    APP_NAME: "Awesome API",
    ADMIN_EMAIL: "admin@example.com",
    ITEMS_PER_USER: 50,
  });
});
