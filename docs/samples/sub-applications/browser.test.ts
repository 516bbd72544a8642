import { type RunningServer, serve } from "fastidious/node";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "./tutorial001.ts";

const { CHROMIUM } = process.env;
const patience = 60_000;

describe.runIf(CHROMIUM)(
  "the documentation of a mounted application",
  { timeout: patience },
  () => {
    let browser: Browser;
    let server: RunningServer;

    beforeAll(async () => {
      server = await serve(app, { port: 0, handleSignals: false });
      browser = await chromium.launch({
        executablePath: `${CHROMIUM}`,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      });
    }, patience);

    afterAll(async () => {
      await browser.close();
      await server.close();
    }, patience);

    it("asks the application where it is mounted", async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/subapi/docs`);

      await page.locator(".opblock-summary-control").click();
      await page.locator(".try-out__btn").click();
      await page.locator(".execute").click();
      const answer = page.locator(".live-responses-table .microlight");

      expect(await answer.first().textContent()).toContain("Hello World from sub API");
    });
  },
);
