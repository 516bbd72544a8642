import {
  App,
  HTTPException,
  OAuth2AuthorizationCodeBearer,
  OAuth2PasswordBearer,
  RedirectResponse,
} from "@fastidious/core";
import {
  type Browser,
  launchChromium,
  openPage,
  type OpenedPage,
  type Page,
} from "@fastidious/chromium";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createDocsRouter, createOpenAPI } from "../src/index.ts";
import { type Site, startSite } from "./start-site.ts";

const { CHROMIUM } = process.env;
// Pages of megabytes, on a machine that may be busy with other tests.
const patience = 60_000;

const password = new OAuth2PasswordBearer({
  tokenUrl: "token",
  scopes: { me: "Read about yourself." },
});
const code = new OAuth2AuthorizationCodeBearer({
  authorizationUrl: "/allow",
  tokenUrl: "/token-for-code",
});

const app = new App();
app.get("/me", { dependencies: { token: password } }, ({ token }) => ({ token }));
app.get("/you", { dependencies: { token: code } }, ({ token }) => ({ token }));
app.post("/token", async ({ request }) => {
  const sent = new URLSearchParams(await request.text());
  if (sent.get("username") !== "ada" || sent.get("password") !== "swordfish") {
    throw new HTTPException(400, { detail: "Incorrect username or password" });
  }
  return { access_token: `of-ada-for-${sent.get("scope")}`, token_type: "bearer" };
});
app.get(
  "/allow",
  { query: { redirect_uri: z.url(), state: z.string() }, responseClass: RedirectResponse },
  ({ query }) => `${query.redirect_uri}?code=42&state=${encodeURIComponent(query.state)}`,
);
app.post("/token-for-code", async ({ request }) => {
  const sent = new URLSearchParams(await request.text());
  return { access_token: `of-code-${sent.get("code")}`, token_type: "bearer" };
});

const settings = {
  swaggerUiInitOauth: { clientId: "docs", usePkceWithAuthorizationCodeGrant: true },
};
app.includeRouter(createDocsRouter(settings, () => createOpenAPI(app.plan(), {})));

describe.runIf(CHROMIUM)("the Authorize button of /docs", { timeout: patience }, () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    site = await startSite(app);
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    await browser.close();
    site.close();
  }, patience);

  it("logs in with a password, and Try it out sends the token", async () => {
    const { page, complaints } = await visit();

    const before = await tryOut(page, "/me");
    const dialog = await openDialog(page, "OAuth2PasswordBearer");
    await dialog.getByLabel("username:").fill("ada");
    await dialog.getByLabel("password:").fill("swordfish");
    await dialog.getByText("select all").click();
    await dialog.getByRole("button", { name: "Apply given OAuth2 credentials" }).click();
    await dialog.getByText("Authorized").waitFor();
    await page.getByRole("button", { name: "Close" }).first().click();
    const after = await tryOut(page, "/me");

    expect(before).toContain("Not authenticated");
    expect(after).toContain('"token": "of-ada-for-me"');
    expect(complaints.filter((text) => !text.includes("401"))).toEqual([]);
  });

  it("says that a wrong password is refused", async () => {
    const { page } = await visit();

    const dialog = await openDialog(page, "OAuth2PasswordBearer");
    await dialog.getByLabel("username:").fill("ada");
    await dialog.getByLabel("password:").fill("guess");
    await dialog.getByRole("button", { name: "Apply given OAuth2 credentials" }).click();

    await dialog.getByText("Bad Request").waitFor();
  });

  it("comes back from a login elsewhere with a code", async () => {
    const { page, complaints } = await visit();

    const dialog = await openDialog(page, "OAuth2AuthorizationCodeBearer");
    await dialog.getByRole("button", { name: "Apply given OAuth2 credentials" }).click();
    await dialog.getByText("Authorized").waitFor();
    await page.getByRole("button", { name: "Close" }).first().click();

    expect(await tryOut(page, "/you")).toContain('"token": "of-code-42"');
    expect(complaints).toEqual([]);
  });

  function visit(): Promise<OpenedPage> {
    return openPage(browser, `${site.origin}/docs`);
  }
});

type Dialog = ReturnType<Page["locator"]>;

/** The part of the window behind Authorize that belongs to one scheme. */
async function openDialog(page: Page, scheme: string): Promise<Dialog> {
  await page.getByRole("button", { name: "Authorize", exact: true }).click();
  const part = page.locator(".auth-container", { hasText: scheme });
  await part.waitFor();
  return part;
}

/** Tries an operation out, and reads the body of the answer. */
async function tryOut(page: Page, path: string): Promise<string> {
  const block = page.locator(".opblock", { hasText: path });
  const opener = block.locator(".opblock-summary-control");
  if ((await opener.getAttribute("aria-expanded")) === "false") {
    await opener.click();
    await block.getByRole("button", { name: "Try it out" }).click();
  }
  const answered = page.waitForResponse((response) => response.url().endsWith(path));
  await block.getByRole("button", { name: "Execute" }).click();
  await answered;
  const shown = await block
    .locator(".live-responses-table .response .microlight")
    .first()
    .innerText();
  // The next answer is shown a while after it has come: until then this one must not pass for it.
  await block.getByRole("button", { name: "Clear" }).click();
  return shown;
}
