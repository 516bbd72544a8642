import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, launchChromium, openPage } from "@fastidious/chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const { CHROMIUM } = process.env;
const repository = join(import.meta.dirname, "../../..");
// An install that is up to date, megabytes of pages, and a machine that runs other tests beside.
const patience = 120_000;

describe("npm start", { timeout: patience }, () => {
  let started: ChildProcess;
  let url: string;

  beforeAll(async () => {
    started = spawn("npm", ["start"], {
      cwd: repository,
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    url = await readURL(started);
  }, patience);

  afterAll(() => {
    started.kill("SIGKILL");
  });

  it("answers", async () => {
    const response = await fetch(`${url}/countries/NZ`);

    expect(response.status).toBe(200);
  });

  describe.runIf(CHROMIUM)("in a browser", () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launchChromium();
    }, patience);

    afterAll(() => browser.close(), patience);

    it.each(["/docs", "/redoc"])("shows %s with no request to another machine", async (path) => {
      const { page, origins } = await openPage(browser, url + path);

      await page.getByText("/countries/{code}").first().waitFor();
      await page.waitForLoadState("networkidle");

      expect([...origins]).toEqual([url]);
    });
  });

  it("ends cleanly on Ctrl-C", async () => {
    const ended = once(started, "exit");

    started.kill("SIGINT");

    expect(await ended).toEqual([0, null]);
  });
});

/** Reads what is printed until it names where the server answers. */
async function readURL({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("Nothing to read: stdout is not piped.");
  for await (const line of createInterface({ input: stdout })) {
    const found = /https?:\/\/[\w.:[\]]+:\d+/.exec(line);
    if (found) return found[0];
  }
  throw new Error("npm start ended before it answered.");
}
