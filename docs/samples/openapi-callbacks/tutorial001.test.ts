import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("documents the call that comes back", () => {
  expect(app.openapi().paths["/invoices/"]?.["post"]?.callbacks).toMatchObject({
    invoice_notification: {
      "{$callback_url}/invoices/{$request.body.id}": {
        post: {
          requestBody: {
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/InvoiceEvent" } },
            },
          },
        },
      },
    },
  });
});

it("takes invoices", async () => {
  const body = JSON.stringify({ id: "fooinvoice", customer: "John", total: 5.3 });

  const response = await app.request("/invoices/", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });

  expect(await response.json()).toEqual({ msg: "Invoice received" });
});
