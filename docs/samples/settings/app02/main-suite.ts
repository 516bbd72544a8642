import { TestClient } from "fastidious";
import { afterEach, expect, it } from "vitest";
import { app, getSettings } from "./main.ts";

afterEach(() => app.dependencyOverrides.clear());

it("tells the settings of this test", async () => {
  app.dependencyOverrides.set(getSettings, {
    APP_NAME: "Tested",
    ADMIN_EMAIL: "testing_admin@example.com",
    ITEMS_PER_USER: 5,
  });

  const response = await new TestClient(app).get("/info");

  expect(await response.json()).toEqual({
    app_name: "Tested",
    admin_email: "testing_admin@example.com",
    items_per_user: 5,
  });
});
