import { type Browser, launchChromium, openPage, type Page } from "@fastidious/chromium";
import {
  CORSMiddleware,
  Fastidious,
  GZipMiddleware,
  HTMLResponse,
  JSONLinesResponse,
} from "fastidious";
import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const { CHROMIUM } = process.env;
const patience = 60_000;

const shop = new Fastidious();
shop.get("/", { responseClass: HTMLResponse }, () => "<!doctype html><title>Shop</title>");

function createAPI(origin: string): Fastidious {
  const quiet = { error: () => undefined, warn: () => undefined };
  const app = new Fastidious({ logger: quiet });
  app.addMiddleware(CORSMiddleware, {
    allowOrigins: [origin],
    allowCredentials: true,
    allowMethods: ["GET", "PUT"],
    allowHeaders: ["X-Token"],
    exposeHeaders: ["X-Count"],
  });
  app.addMiddleware(GZipMiddleware, { minimumSize: 1 });
  app.get("/items", ({ response }) => {
    response.headers.set("x-count", "1");
    response.headers.set("x-hidden", "1");
    return ["tea".repeat(100)];
  });
  app.put("/items", { body: z.object({ name: z.string() }) }, ({ body }) => body);
  app.get("/broken", () => Promise.reject(new Error("SECRET")));
  app.get("/lines", { responseClass: JSONLinesResponse }, async function* ({ signal }) {
    yield "first";
    // Nothing follows before the page has left.
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    yield "second";
  });
  return app;
}

/** Runs in the page, so it is text. */
const ask = (url: string, init = "{}"): string => `
  fetch("${url}", ${init}).then(
    async (response) => [response.status, (await response.text()).slice(0, 40), [...response.headers.keys()]],
    () => "refused",
  )`;

const put = `{
  method: "PUT",
  credentials: "include",
  headers: { "x-token": "1", "content-type": "application/json" },
  body: '{"name":"tea"}',
}`;

describe.runIf(CHROMIUM)("Chromium", { timeout: patience }, () => {
  let browser: Browser;
  let listed: RunningServer;
  let other: RunningServer;
  let api: RunningServer;

  beforeAll(async () => {
    const options = { port: 0, handleSignals: false };
    listed = await serve(shop, options);
    other = await serve(shop, options);
    api = await serve(createAPI(listed.url), options);
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    await browser.close();
    await Promise.all([listed, other, api].map((server) => server.close()));
  }, patience);

  async function open({ url }: RunningServer): Promise<Page> {
    const { page } = await openPage(browser, url);
    return page;
  }

  it("lets a page of a listed origin read answers, errors and the headers that are shown", async () => {
    const page = await open(listed);

    expect(await page.evaluate(ask(`${api.url}/items`))).toEqual([
      200,
      expect.stringMatching(/^\["teatea/),
      ["content-length", "content-type", "x-count"],
    ]);
    expect(await page.evaluate(ask(`${api.url}/broken`, '{ credentials: "include" }'))).toEqual([
      500,
      '{"detail":"Internal Server Error"}',
      ["content-length", "content-type"],
    ]);
  });

  it("asks before it sends, and is let", async () => {
    const page = await open(listed);

    expect(await page.evaluate(ask(`${api.url}/items`, put))).toEqual([
      200,
      '{"name":"tea"}',
      ["content-length", "content-type"],
    ]);
    expect(await page.evaluate(ask(`${api.url}/items`, '{ method: "DELETE" }'))).toBe("refused");
    expect(await page.evaluate(ask(`${api.url}/items`, '{ headers: { "x-other": "1" } }'))).toBe(
      "refused",
    );
  });

  it("keeps everything from a page of another origin", async () => {
    const page = await open(other);

    expect(await page.evaluate(ask(`${api.url}/items`))).toBe("refused");
    expect(await page.evaluate(ask(`${api.url}/items`, put))).toBe("refused");
  });

  it("reads a compressed stream while it is made", async () => {
    const page = await open(listed);

    const first = await page.evaluate(`
      fetch("${api.url}/lines").then(async ({ body }) => {
        const reader = body.getReader();
        const { value } = await reader.read();
        await reader.cancel();
        return new TextDecoder().decode(value);
      })`);

    expect(first).toBe('"first"\n');
  });
});
