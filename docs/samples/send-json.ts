import type { Fastidious } from "fastidious";

/** Sends JSON to an application in this process, for the tests of the samples. */
export function sendJSON(
  app: Fastidious,
  method: string,
  path: string,
  content: unknown,
): Promise<Response> {
  return app.request(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(content),
  });
}
