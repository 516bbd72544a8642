import { createServer, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, launchChromium, openPage, type Page } from "@fastidious/chromium";
import { Fastidious } from "fastidious";
import { type RunningServer, serve } from "fastidious/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const { CHROMIUM } = process.env;
// Pages of megabytes, on a machine that may be busy with other tests.
const patience = 60_000;

const rootPath = "/api/v1";
const app = new Fastidious({ rootPath });
app.get("/items/{id}", { path: { id: z.int() }, query: { q: z.string() } }, ({ path, query }) => ({
  ...path,
  ...query,
}));
app.post("/items", { body: { name: z.string() }, statusCode: 201 }, ({ body }) => body);

describe.runIf(CHROMIUM)("Try it out behind a proxy", { timeout: patience }, () => {
  let browser: Browser;
  let server: RunningServer;
  let proxy: Server;
  let origin: string;

  beforeAll(async () => {
    server = await serve(app, { port: 0, handleSignals: false });
    proxy = await startProxy(server.url);
    // A server that listens on a port has an address object.
    origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    browser = await launchChromium();
  }, patience);

  afterAll(async () => {
    await browser.close();
    proxy.close();
    proxy.closeAllConnections();
    await server.close();
  }, patience);

  it("sends parameters below the path that the proxy takes away", async () => {
    const { operation, complaints } = await open("get");

    await operation.locator('[data-param-name="id"] input').fill("7");
    await operation.locator('[data-param-name="q"] input').fill("green tea");
    await execute(operation);

    expect(await operation.locator(".request-url pre").innerText()).toBe(
      `${origin}/api/v1/items/7?q=green%20tea`,
    );
    expect(await shownBody(operation)).toBe('{\n  "id": 7,\n  "q": "green tea"\n}');
    expect(complaints).toEqual([]);
  });

  it("sends a body there", async () => {
    const { operation, complaints } = await open("post");

    await operation.locator("textarea").fill('{"name": "tea"}');
    await execute(operation);

    expect(await operation.locator(".request-url pre").innerText()).toBe(`${origin}/api/v1/items`);
    expect(await shownBody(operation)).toBe('{\n  "name": "tea"\n}');
    expect(complaints).toEqual([]);
  });

  it("shows the document in ReDoc too", async () => {
    const { page, complaints } = await openPage(browser, `${origin}${rootPath}/redoc`);

    await page.getByText("/api/v1/items").first().waitFor({ state: "attached" });

    expect(complaints).toEqual([]);
  });

  async function open(method: string): Promise<OpenedOperation> {
    const { page, complaints } = await openPage(browser, `${origin}${rootPath}/docs`);
    const operation = page.locator(`.opblock-${method}`);
    await operation.locator(".opblock-summary-control").click();
    await operation.getByRole("button", { name: "Try it out" }).click();
    return { operation, complaints };
  }
});

type Operation = ReturnType<Page["locator"]>;

interface OpenedOperation {
  readonly operation: Operation;
  readonly complaints: readonly string[];
}

/** Hands on what is below the path, without it, and answers nothing else. */
async function startProxy(target: string): Promise<Server> {
  const proxy = createServer((request, response) => {
    const { url = "", method = "GET", headers } = request;
    if (!url.startsWith(`${rootPath}/`)) {
      response.writeHead(404).end();
      return;
    }
    const asked = ask(target + url.slice(rootPath.length), { method, headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
      answered.pipe(response);
    });
    request.pipe(asked);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return proxy;
}

async function execute(operation: Operation): Promise<void> {
  await operation.getByRole("button", { name: "Execute" }).click();
  await operation.locator(".live-responses-table").waitFor();
}

function shownBody(operation: Operation): Promise<string> {
  return operation.locator(".live-responses-table .microlight").first().innerText();
}
