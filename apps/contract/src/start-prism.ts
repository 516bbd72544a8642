import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

/** A proxy that compares what goes through it with a document. */
export interface Prism {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts Prism as `prism proxy` does, in this process: an application has its own document, and a process for each of
 * hundreds would take minutes. It says what it found in the header that {@link readViolations} reads, and answers as the
 * server did: with `--errors` it would replace the answer, and keep invalid requests from a server that is to refuse them.
 *
 * @param document - The OpenAPI document, with at least one operation.
 * @param upstream - Where the server is.
 */
export async function startPrism(document: object, upstream: string): Promise<Prism> {
  // Prism resolves references in place.
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const server = createServer(operations, {
    cors: false,
    components: { logger: createLogger("contract", { level: "silent" }) },
    config: {
      isProxy: true,
      upstream: new URL(upstream),
      upstreamProxy: undefined,
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      mock: { dynamic: false },
    },
  });
  const { port } = new URL(await server.listen(0, "127.0.0.1"));
  return { port: Number(port), close: () => server.close() };
}
