import { type Browser, launchChromium, openPage } from "@fastidious/chromium";
import { serve, type RunningServer } from "fastidious/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "../app.ts";
import { exampleTrip } from "../trips/example-trip.ts";
import { planTrip } from "../trips/plan-trip.ts";
import { NewTrip } from "../trips/trip.ts";
import { TripBook, tripBook } from "../trips/trip-book.ts";

const { CHROMIUM } = process.env;
// A browser starts slowly on a machine that runs other tests beside.
const patience = 60_000;

it("shows a page that runs no script but its own file", async () => {
  const response = await app.request("/live");
  const page = await response.text();

  expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(page).toContain('<script type="module" src="/live.js"></script>');
});

it("has that file", async () => {
  const response = await app.request("/live.js");

  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(await response.text()).toContain('new EventSource("/trips/feed")');
});

describe.runIf(CHROMIUM)("in a browser", { timeout: patience }, () => {
  const book = new TripBook(10);
  const planned = planTrip(NewTrip.parse(exampleTrip));
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    app.dependencyOverrides.set(tripBook, book);
    server = await serve(app, { port: 0, handleSignals: false });
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    app.dependencyOverrides.clear();
    await browser.close();
    await server.close();
  }, patience);

  it("shows a trip when it is planned, and its title as text", async () => {
    book.add(planned);

    const { page, complaints } = await openPage(browser, `${server.url}/live`);
    await page.getByText("Alps").waitFor();
    book.add({ ...planned, title: "<img src=x onerror=alert(1)>" });
    await page.getByText("<img src=x").waitFor();

    expect(await page.locator("#state").textContent()).toBe("Live");
    expect(await page.locator("#trips strong").allTextContents()).toEqual([
      "<img src=x onerror=alert(1)>",
      "Alps",
    ]);
    expect(complaints).toEqual([]);
  });
});
