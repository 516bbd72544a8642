import { type Browser, launchChromium, openPage, type Page } from "@fastidious/chromium";
import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "./app.ts";
import { PhotoAlbum, photoAlbum } from "./photos/photo-album.ts";
import { exampleTrip } from "./trips/example-trip.ts";
import { planTrip } from "./trips/plan-trip.ts";
import { NewTrip } from "./trips/trip.ts";
import { TripBook, tripBook } from "./trips/trip-book.ts";

const { CHROMIUM } = process.env;
// Pages of megabytes, on a machine that may be busy with other tests.
const patience = 60_000;

/** One transparent pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

describe.runIf(CHROMIUM)("Try it out of /docs", { timeout: patience }, () => {
  const planned = planTrip(NewTrip.parse(exampleTrip));
  let book: TripBook;
  let browser: Browser;
  let server: RunningServer;

  beforeAll(async () => {
    book = new TripBook(10);
    app.dependencyOverrides.set(tripBook, book);
    app.dependencyOverrides.set(photoAlbum, new PhotoAlbum(10));
    server = await serve(app, { port: 0, handleSignals: false });
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    app.dependencyOverrides.clear();
    await browser.close();
    await server.close();
  }, patience);

  it("sends parameters", async () => {
    const { operation, complaints } = await open("get", "/countries");

    await operation.locator('[data-param-name="search"] input').fill("zealand");
    await operation.locator('[data-param-name="region"] select').selectOption("Oceania");
    await execute(operation);

    expect(await shownBody(operation)).toContain('"cca3": "NZL"');
    expect(await operation.locator(".request-url pre").innerText()).toBe(
      `${server.url}/countries?search=zealand&region=Oceania&sort=name&limit=20&offset=0`,
    );
    expect(complaints).toEqual([]);
  });

  it("sends a body", async () => {
    const { operation, complaints } = await open("post", "/trips");

    await operation.locator("textarea").fill(JSON.stringify({ ...exampleTrip, title: "Snow" }));
    await execute(operation);

    expect(await shownStatus(operation)).toBe("201");
    expect(await shownBody(operation)).toContain('"title": "Snow"');
    expect(complaints).toEqual([]);
  });

  it("uploads a file, and shows an image", async () => {
    const sending = await open("post", "/photos");
    await sending.operation.locator('[data-property-name="country"] input').first().fill("NZ");
    const photo = { name: "dot.png", mimeType: "image/png", buffer: png };
    await sending.operation.locator('input[type="file"]').setInputFiles(photo);
    await execute(sending.operation);

    const getting = await open("get", "/photos/{id}");
    await getting.operation.locator('[data-param-name="id"] input').fill("1");
    await execute(getting.operation);
    const image = getting.operation.locator(".live-responses-table img");
    const readWidth = (): Promise<unknown> =>
      image.evaluate((element) => Reflect.get(element, "naturalWidth"));

    // The answer leads to the page of the photos.
    expect(await shownBody(sending.operation)).toContain("/photos/1");
    await expect.poll(readWidth, { timeout: 20_000 }).toBe(1);
    expect([...sending.complaints, ...getting.complaints]).toEqual([]);
  });

  it("shows events while they come, until Stop", async () => {
    const { operation, complaints } = await open("get", "/trips/feed");
    const body = operation.locator(".live-responses-table tbody .response-col_description");
    book.add({ ...planned, title: "First of the feed" });

    await execute(operation);
    await body.getByText("First of the feed").waitFor();
    book.add({ ...planned, title: "Second of the feed" });
    await body.getByText("Second of the feed").waitFor();
    await operation.getByRole("button", { name: "Stop" }).click();
    await body.getByText("(stopped)").waitFor();
    book.add({ ...planned, title: "Too late" });

    expect(await operation.getByRole("button", { name: "Stop" }).count()).toBe(0);
    expect(await shownStatus(operation)).toBe("200");
    expect(await body.innerText()).not.toContain("Too late");
    expect(complaints).toEqual([]);
  });

  it("shows nothing more of a stream that was cleared", async () => {
    const { operation, page } = await open("get", "/trips/feed");
    book.add({ ...planned, title: "Seen" });
    await execute(operation);
    await operation.locator(".live-responses-table").getByText("Seen").first().waitFor();

    const lost = page.waitForEvent("requestfailed");
    await operation.getByRole("button", { name: "Clear" }).click();
    await lost;
    book.add({ ...planned, title: "Unseen" });

    const gone = operation.locator(".live-responses-table").waitFor({ state: "detached" });
    await expect(gone).resolves.toBeUndefined();
  });

  it("shows JSON Lines as lines", async () => {
    const { operation, complaints } = await open("get", "/downloads/countries.jsonl");

    await execute(operation);
    const shown = await shownBody(operation);

    expect(shown).toContain('"cca3":"AFG"');
    expect(shown).not.toContain("can't parse");
    expect(complaints).toEqual([]);
  });

  it("has its buttons and fields on a telephone's screen", async () => {
    const { page, operation } = await open("post", "/photos", { width: 390, height: 844 });
    const boxOf = (part: Operation): Promise<{ x: number; width: number } | null> =>
      part.boundingBox();

    const reset = await boxOf(operation.getByRole("button", { name: "Reset" }));
    const file = await boxOf(operation.locator('input[type="file"]'));

    expect(reset?.x).toBeGreaterThan(0);
    expect(Number(reset?.x) + Number(reset?.width)).toBeLessThan(370);
    expect(file?.width).toBeGreaterThan(250);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  });

  async function open(
    method: string,
    path: string,
    viewport = { width: 1280, height: 900 },
  ): Promise<OpenedOperation> {
    const { page, complaints } = await openPage(browser, `${server.url}/docs`, { viewport });
    const operation = page.locator(`.opblock-${method}`, {
      has: page.locator(`[data-path="${path}"]`),
    });
    await operation.locator(".opblock-summary-control").click();
    await operation.getByRole("button", { name: "Try it out" }).click();
    return { page, operation, complaints };
  }
});

type Operation = ReturnType<Page["locator"]>;

interface OpenedOperation {
  readonly page: Page;
  readonly operation: Operation;
  readonly complaints: readonly string[];
}

async function execute(operation: Operation): Promise<void> {
  await operation.getByRole("button", { name: "Execute" }).click();
  await operation.locator(".live-responses-table").waitFor();
}

function shownBody(operation: Operation): Promise<string> {
  return operation.locator(".live-responses-table .microlight").first().innerText();
}

function shownStatus(operation: Operation): Promise<string> {
  return operation.locator(".live-responses-table .response-col_status").last().innerText();
}
