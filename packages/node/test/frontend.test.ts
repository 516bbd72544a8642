import { App, APIRouter, dependency, HTTPException, type Logger } from "@fastidious/core";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve } from "../src/index.ts";

const base = mkdtempSync(join(tmpdir(), "frontend-"));
const directory = join(base, "dist");
const withPage = join(base, "pages");
const warn = vi.fn<Logger["warn"]>();
const running: RunningServer[] = [];
const browser = { headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

beforeAll(() => {
  mkdirSync(join(directory, "assets"), { recursive: true });
  mkdirSync(join(directory, "docs"));
  mkdirSync(withPage);
  writeFileSync(join(directory, "index.html"), "<p>home");
  writeFileSync(join(directory, "docs/index.html"), "<p>docs");
  writeFileSync(join(directory, "assets/app.js"), "let a;");
  writeFileSync(join(withPage, "index.html"), "<p>home");
  writeFileSync(join(withPage, "404.html"), "<p>lost");
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  vi.unstubAllEnvs();
  warn.mockClear();
});
afterAll(() => rmSync(base, { recursive: true }));

function createApp(): App {
  return new App({ loadFiles: loadNodeFiles, logger: { error: warn, warn } });
}

async function ask(app: App, path: string, init?: RequestInit): Promise<[number, string]> {
  const response = await app.request(path, init);
  return [response.status, await response.text()];
}

describe("a frontend", () => {
  it("gives files, and the index.html of folders", async () => {
    const app = createApp();
    app.frontend("/", { directory });

    expect(await ask(app, "/assets/app.js")).toEqual([200, "let a;"]);
    expect(await ask(app, "/")).toEqual([200, "<p>home"]);
    expect(await ask(app, "/docs/")).toEqual([200, "<p>docs"]);
    expect((await app.request("/docs")).headers.get("location")).toBe("/docs/");
  });

  it("gives the same over a socket", async () => {
    const app = createApp();
    app.frontend("/", { directory });
    const server = await serve(app, { port: 0, handleSignals: false });
    running.push(server);

    const script = await fetch(`${server.url}/assets/app.js`);
    const page = await fetch(`${server.url}/dashboard/settings`, browser);

    expect([script.headers.get("content-type"), await script.text()]).toEqual([
      "text/javascript; charset=utf-8",
      "let a;",
    ]);
    expect([page.status, page.headers.get("vary"), await page.text()]).toEqual([
      200,
      "Accept",
      "<p>home",
    ]);
  });

  it("gives its page for routes of its own to who asks for HTML by name", async () => {
    const app = createApp();
    app.frontend("/", { directory, fallback: "index.html" });

    expect(await ask(app, "/wiki/Talk:Main", browser)).toEqual([200, "<p>home"]);
    expect(await ask(app, "/a//b/.c", browser)).toEqual([200, "<p>home"]);
    expect((await ask(app, "/x", { headers: { accept: "application/xhtml+xml" } }))[0]).toBe(200);
    expect((await ask(app, "/x.js", { headers: { accept: "*/*" } }))[0]).toBe(404);
    expect((await ask(app, "/x.js"))[0]).toBe(404);
    expect((await ask(app, "/x", { headers: { accept: "text/html;q=0" } }))[0]).toBe(404);
    expect((await ask(app, "/x", { ...browser, method: "HEAD" }))[0]).toBe(200);
    expect((await ask(app, "/x", { ...browser, method: "POST" }))[0]).toBe(404);
  });

  it("gives its 404.html with 404, to everybody", async () => {
    const app = createApp();
    app.frontend("/", { directory: withPage, fallback: "404.html" });

    expect(await ask(app, "/x", browser)).toEqual([404, "<p>lost"]);
    expect(await ask(app, "/x.js")).toEqual([404, "<p>lost"]);
  });

  it("takes its 404.html where there is one, unless told otherwise", async () => {
    const app = createApp();
    app.frontend("/pages", { directory: withPage });
    app.frontend("/app", { directory });

    expect(await ask(app, "/pages/x", browser)).toEqual([404, "<p>lost"]);
    expect(await ask(app, "/app/x", browser)).toEqual([200, "<p>home"]);
  });

  it("gives a plain 404 without a fallback", async () => {
    const app = createApp();
    app.frontend("/", { directory, fallback: null });

    expect(await ask(app, "/x", browser)).toEqual([404, '{"detail":"Not Found"}']);
  });

  it("stands behind every route, its other methods and its slash", async () => {
    const app = createApp();
    app.frontend("/", { directory });
    app.get("/assets/app.js", () => "route");
    app.get("/items/", () => []);
    app.post("/login", () => "in");

    expect(await ask(app, "/assets/app.js")).toEqual([200, '"route"']);
    expect((await app.request("/items", browser)).headers.get("location")).toBe("/items/");
    expect((await ask(app, "/login", browser))[0]).toBe(405);
  });

  it("is found below its path, and there only", async () => {
    const app = createApp();
    app.frontend("/app", { directory });

    expect((await app.request("/app?q=1")).headers.get("location")).toBe("/app/?q=1");
    expect((await ask(app, "/apple", browser))[0]).toBe(404);
    expect(await ask(app, "/app/assets/app.js")).toEqual([200, "let a;"]);
  });

  it("runs the dependencies of application, router, inclusion and its own, in this order", async () => {
    const steps: string[] = [];
    const step = (name: string) => dependency(() => void steps.push(name));
    const app = new App({ loadFiles: loadNodeFiles, dependencies: { a: step("app") } });
    const router = new APIRouter({ prefix: "/team", dependencies: { b: step("router") } });
    router.frontend("/ui", { directory, dependencies: { c: step("frontend") } });
    app.includeRouter(router, { dependencies: { d: step("inclusion") } });

    expect(await ask(app, "/team/ui/assets/app.js")).toEqual([200, "let a;"]);
    expect(steps).toEqual(["app", "inclusion", "router", "frontend"]);
  });

  it("is guarded by its dependencies, whatever is asked for", async () => {
    const guard = dependency(() => {
      throw new HTTPException(401);
    });
    const app = createApp();
    app.frontend("/", { directory, dependencies: { guard } });

    expect((await ask(app, "/assets/app.js"))[0]).toBe(401);
    expect((await ask(app, "/nothing", browser))[0]).toBe(401);
  });

  it("stands in no document, and is told with what is wrong with it", () => {
    const app = createApp();
    app.frontend("/", { directory });
    expect(app.plan().map(({ settings }) => settings.includeInSchema)).toEqual([false]);

    // @ts-expect-error -- JavaScript may name any fallback
    app.frontend("/x", { directory, fallback: "home.html" });
    expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: GET /x/{path:path}: fallback is "home.html". Write "index.html", "404.html", "auto" or null.]`,
    );
  });
});

describe("a frontend that is not built", () => {
  it("keeps the application from starting", async () => {
    const app = createApp();
    app.frontend("/", { directory: join(base, "nowhere") });

    await expect(app.start()).rejects.toThrow(/There is no folder/);
  });

  it("is only warned of in development", async () => {
    vi.stubEnv("NODE_ENV", "development");
    const app = createApp();
    app.frontend("/", { directory: join(base, "nowhere") });

    expect((await ask(app, "/", browser))[0]).toBe(404);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      { directory: join(base, "nowhere") },
      expect.stringMatching(/^There is no folder/),
    );
  });
});
