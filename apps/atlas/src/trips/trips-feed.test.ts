import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { app } from "../app.ts";
import { exampleTrip } from "./example-trip.ts";
import { planTrip } from "./plan-trip.ts";
import { NewTrip } from "./trip.ts";
import { TripBook, tripBook } from "./trip-book.ts";

const planned = planTrip(NewTrip.parse(exampleTrip));
let book: TripBook;
let server: RunningServer;

beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});

beforeEach(() => {
  book = new TripBook(10);
  app.dependencyOverrides.set(tripBook, book);
});

afterAll(async () => {
  app.dependencyOverrides.clear();
  await server.close();
});

it("begins with the trips of the book, and goes on with each when it is planned", async () => {
  book.add(planned);
  const feed = await openFeed();

  expect(feed.response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(await feed.readUntil("\n\n")).toBe(": trips\n\n");
  expect(await feed.readUntil("\n\n")).toMatch(/^data: \{"id":1,"title":"Alps",.*\}\nid: 1\n\n$/);

  book.add(planned);

  expect(await feed.readUntil("\n\n")).toMatch(/^data: \{"id":2,/);
  await feed.leave();
});

it("goes on after the trip that the client saw last", async () => {
  book.add(planned);
  book.add(planned);
  const feed = await openFeed({ "last-event-id": "1" });

  expect(await feed.readUntil("\n\n")).toBe(": trips\n\n");
  expect(await feed.readUntil("\n\n")).toMatch(/^data: \{"id":2,/);
  await feed.leave();
});

it("sends only what the model of a trip declares", async () => {
  book.add(planned);
  const feed = await openFeed();

  await feed.readUntil("\n\n");
  expect(await feed.readUntil("\n\n")).not.toContain("altSpellings");
  await feed.leave();
});

it("begins anew for a client that saw trips before a restart", async () => {
  book.add(planned);
  const feed = await openFeed({ "last-event-id": "900" });

  expect(await feed.readUntil("\n\n")).toBe(": trips\n\n");
  expect(await feed.readUntil("\n\n")).toMatch(/^data: \{"id":1,/);
  await feed.leave();
});

interface Feed {
  readonly response: Response;
  readUntil(end: string): Promise<string>;
  leave(): Promise<void>;
}

async function openFeed(headers: Record<string, string> = {}): Promise<Feed> {
  const response = await fetch(`${server.url}/trips/feed`, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    response,
    async readUntil(end) {
      while (!text.includes(end)) {
        // Piece by piece is the point.
        // oxlint-disable-next-line no-await-in-loop
        const piece = await reader?.read();
        if (piece?.value === undefined) throw new Error(`The feed ended after: ${text}`);
        text += piece.value;
      }
      const length = text.indexOf(end) + end.length;
      const read = text.slice(0, length);
      text = text.slice(length);
      return read;
    },
    leave: async () => reader?.cancel(),
  };
}
