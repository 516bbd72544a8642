import { type Prism, startPrismProcess } from "@fastidious/contract";
import type { Fastidious } from "fastidious";
import { serve } from "fastidious/node";
import type { Door } from "../conformance/send/door.ts";
import { sendOverSocket } from "../conformance/send/send-over-socket.ts";
import { dropLocation } from "./drop-location.ts";

/** Applications of one document take turns behind one Prism, on one port. */
export class PrismProcess {
  #running:
    | { readonly document: string; readonly upstream: number; readonly prism: Prism }
    | undefined;

  /** Serves the application, and has what is sent to it go through Prism. */
  async open(app: Fastidious): Promise<Door> {
    app.middleware(dropLocation);
    const document = JSON.stringify(app.openapi());
    const port = this.#running?.document === document ? this.#running.upstream : 0;
    const server = await serve(app, { port, host: "127.0.0.1", handleSignals: false });
    const prism = await this.#start(document, server.url);
    return {
      send: (exchange) => sendOverSocket(prism.port, exchange),
      close: async () => {
        await server.close();
      },
    };
  }

  async close(): Promise<void> {
    await this.#running?.prism.close();
    this.#running = undefined;
  }

  async #start(document: string, url: string): Promise<Prism> {
    if (this.#running?.document === document) return this.#running.prism;
    await this.close();
    // Proof: it was written from a document.
    const prism = await startPrismProcess(JSON.parse(document) as object, url);
    this.#running = { document, upstream: Number(new URL(url).port), prism };
    return prism;
  }
}
