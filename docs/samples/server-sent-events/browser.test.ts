import { type Browser, launchChromium, openPage } from "@fastidious/chromium";
import { EventSourceResponse, Fastidious, HTMLResponse, ServerSentEvent } from "fastidious";
import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const { CHROMIUM } = process.env;
const patience = 60_000;

const app = new Fastidious();

app.get("/", { responseClass: HTMLResponse }, () => "<!doctype html><title>Feed</title>");

// Two events a connection, then it is lost: the rest is for whoever comes back.
app.get(
  "/feed",
  {
    responseClass: EventSourceResponse,
    headers: { last_event_id: z.int().nullable().default(null) },
  },
  function* ({ headers }) {
    const first = (headers.last_event_id ?? 0) + 1;
    yield new ServerSentEvent({
      data: { after: headers.last_event_id },
      event: "begin",
      retry: 50,
    });
    yield new ServerSentEvent({ rawData: `line ${first}\nünder it`, id: String(first) });
    yield new ServerSentEvent({ rawData: `line ${first + 1}`, id: String(first + 1) });
  },
);

/** Runs in the page, so it is text: reads five messages over as many connections as that takes. */
const readFeed = `new Promise((resolve) => {
  const seen = [];
  const source = new EventSource("/feed");
  source.addEventListener("begin", (event) => seen.push("begin " + event.data));
  source.onmessage = (event) => {
    seen.push(event.lastEventId + ": " + event.data);
    if (event.lastEventId === "5") resolve((source.close(), seen));
  };
})`;

describe.runIf(CHROMIUM)("Chromium's EventSource", { timeout: patience }, () => {
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    server = await serve(app, { port: 0, handleSignals: false });
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    await browser.close();
    await server.close();
  }, patience);

  it("comes back after each lost connection, and says what it saw last", async () => {
    const { page } = await openPage(browser, server.url);

    expect(await page.evaluate(readFeed)).toEqual([
      'begin {"after":null}',
      "1: line 1\nünder it",
      "2: line 2",
      'begin {"after":2}',
      "3: line 3\nünder it",
      "4: line 4",
      'begin {"after":4}',
      "5: line 5\nünder it",
    ]);
  });
});
