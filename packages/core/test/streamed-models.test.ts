import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  EventSourceResponse,
  JSONLinesResponse,
  type Logger,
  ServerSentEvent,
} from "../src/index.ts";

const Item = z.object({ id: z.int(), name: z.string() });

function quiet(): { [Level in "error" | "warn"]: ReturnType<typeof vi.fn<Logger[Level]>> } {
  return { error: vi.fn<Logger["error"]>(), warn: vi.fn<Logger["warn"]>() };
}

interface StreamSettings {
  readonly logger?: Logger;
  readonly responseValidation?: "log" | "off";
}

/** What a route answers that yields these items, as JSON Lines and as events. */
async function streamed(
  responseModel: z.ZodType,
  items: readonly unknown[],
  { logger = quiet(), ...options }: StreamSettings = {},
): Promise<{ lines: string; events: string }> {
  const app = new App({ logger });
  // Proof: what is not for the model is what the tests are about.
  const yieldAll = (() => items.values()) as () => never;
  app.get("/lines", { ...options, responseModel, responseClass: JSONLinesResponse }, yieldAll);
  app.get("/events", { ...options, responseModel, responseClass: EventSourceResponse }, yieldAll);
  const [lines, events] = await Promise.all([app.request("/lines"), app.request("/events")]);
  return { lines: await lines.text(), events: await events.text() };
}

describe("a response model of a stream", () => {
  it("drops, fills in and encodes in each item", async () => {
    const model = Item.extend({ at: z.date(), tags: z.array(z.string()).default([]) });

    const { lines, events } = await streamed(model, [
      { id: 1, name: "é\n\u2028", at: new Date(0), secret: true },
    ]);

    const json = '{"id":1,"name":"é\\n\u2028","at":"1970-01-01T00:00:00.000Z","tags":[]}';
    expect(lines).toBe(`${json}\n`);
    expect(events).toBe(`data: ${json}\n\n`);
  });

  it("writes items of any size, each with its end", async () => {
    const items = [20, 20_000, 200_000, 3].map((length, id) => ({ id, name: "é".repeat(length) }));

    const { lines, events } = await streamed(Item, items);

    const written = items.map((item) => JSON.stringify(item));
    expect(lines).toBe(`${written.join("\n")}\n`);
    expect(events).toBe(`data: ${written.join("\n\ndata: ")}\n\n`);
  });

  it("sends null for what JSON has no text for, and bytes as base64", async () => {
    const nothing = await streamed(z.unknown(), [undefined, null]);
    const bytes = await streamed(z.instanceof(Uint8Array), [new Uint8Array([1, 2])]);

    expect(nothing).toEqual({ lines: "null\nnull\n", events: "data: null\n\ndata: null\n\n" });
    expect(bytes).toEqual({ lines: '"AQI="\n', events: 'data: "AQI="\n\n' });
  });

  it("waits for a check that takes time, and keeps the order", async () => {
    const model = Item.refine(({ id }) => Promise.resolve(id > 0));

    const { lines } = await streamed(model, [
      { id: 1, name: "a" },
      { id: 2, name: "b" },
    ]);

    expect(lines).toBe('{"id":1,"name":"a"}\n{"id":2,"name":"b"}\n');
  });

  it("logs an item that does not fit and sends it as it is, where the route says so", async () => {
    const logger = quiet();

    const { lines, events } = await streamed(Item, [{ id: "1" }], {
      responseValidation: "log",
      logger,
    });

    expect(lines).toBe('{"id":"1"}\n');
    expect(events).toBe('data: {"id":"1"}\n\n');
    expect(logger.warn.mock.calls.map(([fields]) => fields)).toMatchObject([
      { route: "GET /lines", issues: [{ loc: ["response", "id"] }, { loc: ["response", "name"] }] },
      { route: "GET /events" },
    ]);
  });

  it("names the field that is nothing for JSON", async () => {
    const logger = quiet();
    const app = new App({ logger });
    app.get("/", { responseModel: z.object({ open: z.unknown() }) }, function* () {
      yield { open: { size: 1n } };
    });

    expect((await app.request("/")).status).toBe(500);
    expect(logger.error.mock.calls[0]?.[0]).toMatchObject({
      err: { path: ["open", "size"] },
    });
  });

  it("leaves events as they are, whatever it encodes", async () => {
    const { events } = await streamed(z.bigint(), [new ServerSentEvent({ data: 1, id: "7" }), 2n], {
      responseValidation: "off",
    });

    expect(events).toBe('data: 1\nid: 7\n\ndata: "2"\n\n');
  });

  it("fits items for a class that encodes them in its own way", async () => {
    class Loud extends JSONLinesResponse {
      override renderItem(item: unknown): string {
        return `${super.renderItem(item).trim()}!\n`;
      }
    }
    const app = new App();
    app.get("/", { responseModel: Item, responseClass: Loud }, function* () {
      yield Object.assign({ id: 1, name: "a" }, { secret: true });
    });

    expect(await (await app.request("/")).text()).toBe('{"id":1,"name":"a"}!\n');
  });
});
