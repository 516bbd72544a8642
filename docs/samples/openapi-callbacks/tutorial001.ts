import { CallbackRouter, Fastidious } from "fastidious";
import { z } from "zod";

const Invoice = z
  .object({
    id: z.string(),
    title: z.string().nullish(),
    customer: z.string(),
    total: z.number(),
  })
  .meta({ id: "Invoice" });
const InvoiceEvent = z
  .object({ description: z.string(), paid: z.boolean() })
  .meta({ id: "InvoiceEvent" });
const InvoiceEventReceived = z.object({ ok: z.boolean() }).meta({ id: "InvoiceEventReceived" });

const invoiceCallbacks = new CallbackRouter();

invoiceCallbacks.post("{$callback_url}/invoices/{$request.body.id}", {
  body: InvoiceEvent,
  responseModel: InvoiceEventReceived,
});

export const app = new Fastidious();

app.post(
  "/invoices/",
  {
    query: { callback_url: z.url().optional() },
    body: Invoice,
    description: `
Create an invoice.

This will (let's imagine) let the API user (some external developer) create an
invoice.

And this path operation will:

* Send the invoice to the client.
* Collect the money from the client.
* Send a notification back to the API user (the external developer), as a callback.
    * At this point is that the API will somehow send a POST request to the
        external API with the notification of the invoice event
        (e.g. "payment successful").
`.trim(),
    callbacks: { invoice_notification: invoiceCallbacks },
  },
  // Send the invoice, collect the money, send the notification (the callback).
  () => ({ msg: "Invoice received" }),
);
