import { App } from "@fastidious/core";
import { type Browser, launchChromium, openPage, type OpenedPage } from "@fastidious/chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createDocsRouter, createOpenAPI } from "../src/index.ts";
import { type Site, startSite } from "./start-site.ts";

const { CHROMIUM } = process.env;
// Pages of megabytes, on a machine that may be busy with other tests.
const patience = 60_000;

const Item = z.object({ id: z.int(), name: z.string() }).meta({ id: "Item" });

const app = new App();
app.get("/items/{item_id}", { responseModel: Item }, () => ({ id: 1, name: "tea" }));
app.post("/items", { body: Item, responseModel: Item }, ({ body }) => body);

const attack = "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>";
const hostile = {
  title: attack,
  description: attack,
  openapiUrl: "/hostile/openapi.json",
  docsUrl: "/hostile/docs",
  redocUrl: "/hostile/redoc",
};

const docs = new App();
docs.includeRouter(createDocsRouter({ title: "Shop" }, () => createOpenAPI(app.plan(), {})));
docs.includeRouter(createDocsRouter(hostile, () => createOpenAPI(app.plan(), hostile)));

describe.runIf(CHROMIUM)("the documentation pages", { timeout: patience }, () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    site = await startSite(docs);
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    await browser.close();
    site.close();
  }, patience);

  it.each(["/docs", "/redoc"])(
    "show every operation with files of their own site alone at %s",
    async (path) => {
      const { page, origins, complaints } = await visit(path);

      await page.getByText("/items/{item_id}").first().waitFor();
      await page.getByText("Post Items").first().waitFor();
      await page.waitForLoadState("networkidle");

      expect(await page.title()).toContain("Shop");
      expect([...origins]).toEqual([site.origin]);
      expect(complaints).toEqual([]);
    },
  );

  it.each(["/hostile/docs", "/hostile/redoc"])(
    "run no script that a document brings at %s",
    async (path) => {
      const { page, dialogs } = await visit(path);

      await page.getByText("/items/{item_id}").first().waitFor();
      await page.waitForLoadState("networkidle");

      expect(await page.title()).toContain("<script>alert(1)</script>");
      expect(dialogs).toEqual([]);
    },
  );

  it("show no document that a link names", async () => {
    const evil = encodeURIComponent("https://evil.example/spec.json");

    const { page, origins } = await visit(`/docs?url=${evil}&configUrl=${evil}`);
    await page.getByText("/items/{item_id}").first().waitFor();

    expect([...origins]).toEqual([site.origin]);
  });

  it.each(["/docs", "/redoc"])("fit a narrow screen at %s", async (path) => {
    const { page } = await visit(path);
    await page.setViewportSize({ width: 390, height: 800 });

    await page.getByText("/items/{item_id}").first().waitFor({ state: "attached" });

    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  });

  function visit(path: string): Promise<OpenedPage> {
    return openPage(browser, `${site.origin}${path}`);
  }
});
