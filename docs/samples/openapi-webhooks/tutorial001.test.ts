import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("documents what will be sent", () => {
  expect(app.openapi().webhooks).toMatchObject({
    "new-subscription": {
      post: {
        requestBody: {
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/Subscription" } },
          },
        },
      },
    },
  });
});

it("answers nothing there", async () => {
  const response = await app.request("/new-subscription", { method: "POST" });

  expect(response.status).toBe(404);
});
