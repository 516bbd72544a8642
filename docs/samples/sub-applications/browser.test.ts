import { type Browser, launchChromium, openPage } from "@fastidious/chromium";
import { type RunningServer, serve } from "fastidious/node";
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
      browser = await launchChromium();
    }, patience);

    afterAll(async () => {
      await browser.close();
      await server.close();
    }, patience);

    it("asks the application where it is mounted", async () => {
      const { page } = await openPage(browser, `${server.url}/subapi/docs`);

      await page.locator(".opblock-summary-control").click();
      await page.locator(".try-out__btn").click();
      await page.locator(".execute").click();
      const answer = page.locator(".live-responses-table .microlight");

      expect(await answer.first().textContent()).toContain("Hello World from sub API");
    });
  },
);
