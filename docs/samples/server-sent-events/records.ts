import { EventSourceResponse, Fastidious } from "fastidious";

export const app = new Fastidious();

async function* progress(): AsyncGenerator<{ event: string; data: unknown; id?: string }> {
  yield { event: "start", data: "copying" };
  yield { event: "progress", data: { done: 50 }, id: "1" };
  yield { event: "end", data: "copied\nand checked" };
}

// Built by the handler, each object is an event: text goes out as it is, anything else as JSON.
app.get("/copy", () => new EventSourceResponse(progress(), { retry: 2000, pingInterval: 5000 }));
