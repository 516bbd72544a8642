import type { Call, Calls, CallSettings, Method } from "./routes/route-settings.ts";

/** Registers a call for the documentation: an address, and what is sent there. There is no handler: others answer it. */
export type RegisterCall = (path: string, settings?: CallSettings) => void;

/**
 * Calls that an application makes, for its documentation: the `callbacks` of a route, or the application's `webhooks`.
 * They are described as routes are, and nothing is routed.
 *
 * @example
 * const invoices = new CallbackRouter();
 * invoices.post("{$request.body#/callbackUrl}/paid", { body: Invoice, responseModel: Received });
 * app.post("/invoices", { body: Invoice, callbacks: { invoicePaid: invoices } }, createInvoice);
 *
 * @see https://fastapi.tiangolo.com/advanced/openapi-callbacks/
 */
export class CallbackRouter implements Calls {
  /** What was registered, in order. */
  readonly calls: Call[] = [];

  readonly get: RegisterCall = this.registerFor("GET");
  readonly post: RegisterCall = this.registerFor("POST");
  readonly put: RegisterCall = this.registerFor("PUT");
  readonly patch: RegisterCall = this.registerFor("PATCH");
  readonly delete: RegisterCall = this.registerFor("DELETE");

  private registerFor(method: Method): RegisterCall {
    return (path, settings = {}) => {
      if (typeof path !== "string" || typeof settings !== "object" || settings === null) {
        throw new TypeError(
          `${method} of a call: expected an address and options. Write post("{$request.body#/url}", { body: Invoice }).`,
        );
      }
      this.calls.push({ method, path, settings });
    };
  }
}
