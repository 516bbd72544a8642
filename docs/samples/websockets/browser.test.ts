import { type Browser, launchChromium, openPage } from "@fastidious/chromium";
import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "./tutorial003.ts";

const { CHROMIUM } = process.env;
const patience = 60_000;

describe.runIf(CHROMIUM)("Chromium's WebSocket", { timeout: patience }, () => {
  let browser: Browser;
  let server: RunningServer;
  let stranger: RunningServer;

  beforeAll(async () => {
    server = await serve(app, { port: 0, handleSignals: false });
    stranger = await serve(app, { port: 0, handleSignals: false });
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    await browser.close();
    await Promise.all([server.close(), stranger.close()]);
  }, patience);

  it("chats with the page's own server", async () => {
    const { page, complaints } = await openPage(browser, server.url);

    await page.locator("#text").fill("hello");
    await page.locator("button").click();
    const messages = page.locator("li");
    await messages.nth(1).waitFor();

    expect(await messages.allTextContents()).toEqual([
      "You wrote: hello",
      expect.stringMatching(/^Client #\d+ says: hello$/),
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is refused where the page is another server's", async () => {
    const { page } = await openPage(browser, stranger.url);
    const address = `${server.url.replace("http", "ws")}/ws/1`;

    const outcome = await page.evaluate(`new Promise((resolve) => {
      const socket = new WebSocket("${address}");
      socket.onopen = () => resolve("open");
      socket.onerror = () => resolve("refused");
    })`);

    expect(outcome).toBe("refused");
    await page.close();
  });

  it("is closed with 1001 when the server ends", async () => {
    const other = await serve(app, { port: 0, handleSignals: false });
    const { page } = await openPage(browser, other.url);
    const closed = page.evaluate(`new Promise((resolve) => {
      socket.onclose = ({ code, wasClean }) => resolve([code, wasClean]);
    })`);
    await page.waitForFunction("socket.readyState === WebSocket.OPEN");

    const { isClean, cutBodies } = await other.close();

    expect(await closed).toEqual([1001, true]);
    expect([isClean, cutBodies]).toEqual([true, []]);
    await page.close();
  });
});
