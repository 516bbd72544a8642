import { Agent, request } from "node:http";
import type { EventsAddress } from "./listeners.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Publishes one event, and waits until the server has said so. */
export function publish({ port, target }: EventsAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "content-length": "0" };
    const asked = request({ port, path: target, method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", resolve);
    });
    asked.on("error", reject);
    asked.end();
  });
}
