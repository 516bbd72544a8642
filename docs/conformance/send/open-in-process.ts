import type { Fastidious } from "fastidious";
import type { Door } from "./door.ts";
import { readBaseUrl, readRequestBody, readRequestHeaders } from "./read-request.ts";

/** Asks the application in this process, through `app.request`. */
export function openInProcess(app: Fastidious): Promise<Door> {
  return Promise.resolve({
    async send(exchange) {
      const response = await app.request(readBaseUrl(exchange) + exchange.path, {
        method: exchange.method,
        headers: readRequestHeaders(exchange),
        body: readRequestBody(exchange),
      });
      return {
        status: response.status,
        headers: [...response.headers],
        body: new Uint8Array(await response.arrayBuffer()),
      };
    },
    close: () => Promise.resolve(),
  });
}
