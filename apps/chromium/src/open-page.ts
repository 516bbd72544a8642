import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page, and what has been seen of it from its first request on. */
export interface OpenedPage {
  readonly page: Page;
  /** Where the page sent requests. `blob:` URLs belong to the origin that made them, `data:` URLs to "null". */
  readonly origins: ReadonlySet<string>;
  /** Errors and warnings of its scripts, and refusals by its policy. */
  readonly complaints: readonly string[];
  /** What its scripts asked or told with `alert` and the like. */
  readonly dialogs: readonly string[];
}

/**
 * Opens a page and notes what it does.
 *
 * @param options - Playwright's, such as `viewport`.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const page = await browser.newPage(options);
  const origins = new Set<string>();
  const complaints: string[] = [];
  const dialogs: string[] = [];
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, origins, complaints, dialogs };
}
