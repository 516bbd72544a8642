import {
  App,
  dependency,
  HTTPException,
  JSONResponse,
  LifespanError,
  type Logger,
  staticFiles,
  type StaticFilesOptions,
} from "@fastidious/core";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines } from "./exchange-bytes.ts";
import { openFiles } from "./open-files.ts";

const base = mkdtempSync(join(tmpdir(), "static-"));
const root = join(base, "static");
const running: RunningServer[] = [];
const error = vi.fn<Logger["error"]>();
const warn = vi.fn<Logger["warn"]>();

beforeAll(() => {
  mkdirSync(join(root, "admin"), { recursive: true });
  mkdirSync(join(root, "docs"));
  mkdirSync(join(root, "empty"));
  mkdirSync(join(root, ".git"));
  mkdirSync(join(base, "static_evil"));
  write("hello.txt", "hello");
  write("app.js", "let a;");
  write("admin/secret.txt", "SECRET");
  write("docs/index.html", "<p>docs");
  write("index.html", "<p>home");
  write("404.html", "<p>lost");
  write(".env", "SECRET");
  write(".git/config", "SECRET");
  write("é x.txt", "accent");
  write("a+b.txt", "plus");
  writeFileSync(join(base, "outside.txt"), "SECRET");
  writeFileSync(join(base, "static_evil/secret.txt"), "SECRET");
  symlinkSync(join(base, "outside.txt"), join(root, "out.txt"));
  symlinkSync(base, join(root, "up"));
  symlinkSync(join(root, "docs"), join(root, "manual"));
  symlinkSync("loop", join(root, "loop"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
  error.mockClear();
  warn.mockClear();
});
afterAll(() => rmSync(base, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(root, name), text);
  utimesSync(join(root, name), 784_111_777, 784_111_777);
}

function createApp(options?: StaticFilesOptions, directory: string | URL = root): App {
  const app = new App({ logger: { error, warn }, loadFiles: loadNodeFiles });
  app.mount("/static", staticFiles(directory, options));
  return app;
}

async function start(app: App): Promise<number> {
  const server = await serve(app, { port: 0, handleSignals: false });
  running.push(server);
  return server.port;
}

/** The status line's code and the rest, asked for as it stands here: no client tidies the path. */
async function askRaw(port: number, target: string, ...headers: string[]): Promise<string> {
  const request = lines(
    `GET ${target} HTTP/1.1`,
    "host: x",
    "connection: close",
    ...headers,
    "",
    "",
  );
  return exchangeBytes(port, request);
}

// What a client may send to reach what a guard on "/static/admin/" keeps, or what stands outside.
const ways = [
  "/static/admin%2Fsecret.txt",
  "/static/admin%2fsecret.txt",
  "/static//admin/secret.txt",
  "//static/admin/secret.txt",
  "/static/admin//secret.txt",
  "/static/admin%5Csecret.txt",
  String.raw`/static/admin\secret.txt`,
  "/static/./admin/secret.txt",
  "/static/%2e/admin/secret.txt",
  "/static/x/../admin/secret.txt",
  "/static/x/%2e%2e/admin/secret.txt",
  "/static/x%2f..%2fadmin/secret.txt",
  "/static/ADMIN/secret.txt",
  "/static/admin/secret.txt%00",
  "/static/%00",
  "/static/admin/secret.txt/",
  "/static/admin/secret.txt%3A%3A$DATA",
  "/static/admin%252Fsecret.txt",
  "/static/up/static/admin/secret.txt",
  "/static/../static/admin/secret.txt",
  "/static/%2e%2e/",
  "/static/../outside.txt",
  "/static/%2e%2e/outside.txt",
  "/static/%252e%252e/outside.txt",
  "/static/..%2foutside.txt",
  "/static/..%5coutside.txt",
  "/static/.%2e/outside.txt",
  "/static/../static_evil/secret.txt",
  "/static/%2fetc/passwd",
  "/static//etc/passwd",
  "/static/C:/Windows/win.ini",
  "/static/C%3A%5CWindows%5Cwin.ini",
  "/static/%5C%5Chost%5Cshare",
  "/static/out.txt",
  "/static/up/outside.txt",
  "/static/loop",
  "/static/.env",
  "/static/%2eenv",
  "/static/.git/config",
  "/static/%c0%ae%c0%ae/outside.txt",
  "/static_evil/secret.txt",
  "/staticevil/secret.txt",
  `/static/${"x".repeat(300)}`,
];

// Other spellings of the guarded path itself.
const guardedWays = [...ways, "/static/%61dmin/secret.txt", "/static/admi%6E/secret.txt"];

describe("static files", () => {
  it("are sent with what describes them", async () => {
    const raw = await askRaw(await start(createApp()), "/static/hello.txt");

    expect(raw.replace(/date: .*\r\n/i, "").split("\r\n")).toEqual([
      "HTTP/1.1 200 OK",
      "x-content-type-options: nosniff",
      "content-type: text/plain; charset=utf-8",
      "accept-ranges: bytes",
      "last-modified: Sun, 06 Nov 1994 08:49:37 GMT",
      expect.stringMatching(/^etag: "[a-z0-9]+-5"$/),
      "content-length: 5",
      "Connection: close",
      "",
      "hello",
    ]);
  });

  it("are sent in process", async () => {
    const response = await createApp().request("/static/app.js");

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe("let a;");
  });

  it("come from a URL, and from a folder that is a link itself", async () => {
    const byURL = createApp({}, pathToFileURL(root));
    const byLink = createApp({}, join(root, "up/static"));

    expect(await (await byURL.request("/static/hello.txt")).text()).toBe("hello");
    expect(await (await byLink.request("/static/hello.txt")).text()).toBe("hello");
  });

  it.each([
    ["/static/%C3%A9%20x.txt", "accent"],
    ["/static/a+b.txt", "plus"],
    ["/static/a%2Bb.txt", "plus"],
    ["/static/%68ell%6f.txt", "hello"],
    ["/static/manual/index.html", "<p>docs"],
    ["http://x/static/hello.txt", "hello"],
  ])("are found by the name that %s stands for", async (path, text) => {
    const raw = await askRaw(await start(createApp()), path);

    expect(raw.slice(0, 12)).toBe("HTTP/1.1 200");
    expect(raw.endsWith(`\r\n\r\n${text}`)).toBe(true);
  });

  it("are described to HEAD", async () => {
    const response = await createApp().request("/static/hello.txt", { method: "HEAD" });

    expect([response.status, response.headers.get("content-length")]).toEqual([200, "5"]);
    expect(await response.text()).toBe("");
  });

  it.each(["POST", "PUT", "DELETE", "PATCH"])("refuse %s", async (method) => {
    const response = await createApp().request("/static/hello.txt", { method });

    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  it("are answered with 304 to who has them", async () => {
    const app = createApp({ cacheControl: "max-age=60" });
    const whole = await app.request("/static/hello.txt");
    await whole.text();
    const etag = whole.headers.get("etag") ?? "";

    const byTag = await app.request("/static/hello.txt", {
      headers: { "if-none-match": `W/${etag}` },
    });
    const byDate = await app.request("/static/hello.txt", {
      headers: { "if-modified-since": "Sun, 06 Nov 1994 08:49:37 GMT" },
    });

    expect([byTag.status, byDate.status]).toEqual([304, 304]);
    expect([...byTag.headers.keys()]).toEqual([
      "cache-control",
      "etag",
      "last-modified",
      "x-content-type-options",
    ]);
  });

  it("are sent in parts", async () => {
    const response = await createApp().request("/static/hello.txt", {
      headers: { range: "bytes=1-2" },
    });

    expect([response.status, response.headers.get("content-range")]).toEqual([206, "bytes 1-2/5"]);
    expect(await response.text()).toBe("el");
  });

  it("are missing with the application's own 404", async () => {
    const app = createApp();
    app.exceptionHandler(404, () => new JSONResponse({ lost: true }, { statusCode: 404 }));

    const response = await app.request("/static/nothing.txt");

    expect([response.status, await response.json()]).toEqual([404, { lost: true }]);
    expect(error).not.toHaveBeenCalled();
  });

  it("are not listed", async () => {
    const app = createApp();

    const statuses = await Promise.all(
      ["/static/", "/static/docs", "/static/docs/", "/static/empty/"].map(
        async (path) => (await app.request(path)).status,
      ),
    );

    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  it.runIf(process.getuid?.() !== 0)(
    "are forbidden where the server may not read them",
    async () => {
      write("private.txt", "SECRET");
      chmodSync(join(root, "private.txt"), 0o000);

      expect((await createApp().request("/static/private.txt")).status).toBe(403);
    },
  );

  it("say how long they may be kept, each for itself", async () => {
    const app = createApp({
      cacheControl: (path) => (path.endsWith(".js") ? "immutable" : undefined),
    });

    const script = await app.request("/static/app.js");
    const text = await app.request("/static/hello.txt");
    await Promise.all([script.text(), text.text()]);

    expect(script.headers.get("cache-control")).toBe("immutable");
    expect(text.headers.get("cache-control")).toBeNull();
  });

  it("serve dot files and links where that was asked for", async () => {
    const app = createApp({ dotFiles: true, followSymlinks: true });

    expect(await (await app.request("/static/.env")).text()).toBe("SECRET");
    expect(await (await app.request("/static/out.txt")).text()).toBe("SECRET");
  });

  it("leave no file open", async () => {
    const app = createApp({ html: true });
    const port = await start(app);

    await askRaw(port, "/static/hello.txt");
    await askRaw(port, "/static/nothing");
    await askRaw(port, "/static/docs");
    await (await app.request("/static/hello.txt", { method: "HEAD" })).text();

    await vi.waitFor(() => expect(openFiles(base)).toEqual([]));
  });

  it("are not served from where there are none", async () => {
    const app = createApp({}, join(base, "nowhere"));

    await expect(app.start()).rejects.toThrow(LifespanError);
    await expect(app.start()).rejects.toThrow(
      `The application did not start: the folder of "/static/" failed. There is no folder "${join(base, "nowhere")}". Make it, or write checkDirectory: false.`,
    );
  });

  it("may come later", async () => {
    const app = createApp({ checkDirectory: false }, join(base, "later"));

    expect((await app.request("/static/a.txt")).status).toBe(404);
    mkdirSync(join(base, "later"));
    writeFileSync(join(base, "later/a.txt"), "late");
    expect(await (await app.request("/static/a.txt")).text()).toBe("late");
  });
});

describe("static files that are asked for in other words", () => {
  it.each(ways)("give nothing away: %s", async (target) => {
    const raw = await askRaw(await start(createApp()), target);

    expect(raw).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect(raw).not.toContain("SECRET");
    expect(error).not.toHaveBeenCalled();
  });

  it.each(guardedWays)("are guarded by a dependency of the mount: %s", async (target) => {
    const app = new App({ logger: { error, warn }, loadFiles: loadNodeFiles });
    const guard = dependency({ path: { path: z.string() } }, ({ path }) => {
      if (path.path.startsWith("admin/")) throw new HTTPException(401);
    });
    app.mount("/static", staticFiles(root), { dependencies: { guard } });

    expect(await askRaw(await start(app), target)).not.toContain("\r\n\r\nSECRET");
  });

  it.each(guardedWays)("are guarded by a middleware that compares the path: %s", async (target) => {
    const app = createApp();
    app.middleware((request, next) => {
      if (request.path.startsWith("/static/admin/")) throw new HTTPException(401);
      return next(request);
    });

    const raw = await askRaw(await start(app), target);

    expect(raw).toMatch(/^HTTP\/1\.1 (400|401|404) /);
    expect(raw).not.toContain("SECRET");
  });

  it.each(guardedWays)("are guarded by a mount of their own: %s", async (target) => {
    const guard = dependency(() => {
      throw new HTTPException(401);
    });
    const app = createApp({ html: true });
    app.mount("/static/admin", staticFiles(join(root, "admin")), { dependencies: { guard } });

    const raw = await askRaw(await start(app), target);

    expect(raw).toMatch(/^HTTP\/1\.1 (400|401|404) /);
    expect(raw).not.toContain("SECRET");
  });

  it("are guarded by a mount of their own, and by no other", async () => {
    const guard = dependency(() => {
      throw new HTTPException(401);
    });
    const app = createApp();
    app.mount("/static/admin", staticFiles(join(root, "admin")), { dependencies: { guard } });

    const guarded = await app.request("/static/admin/secret.txt");
    const unguarded = await app.request("/static/hello.txt");

    expect([guarded.status, unguarded.status]).toEqual([401, 200]);
  });
});

describe("static files as pages", () => {
  it("answer a folder with its index.html", async () => {
    const app = createApp({ html: true });

    expect(await (await app.request("/static/docs/")).text()).toBe("<p>docs");
    expect(await (await app.request("/static/")).text()).toBe("<p>home");
  });

  it("send who has left the slash out to the folder, on the same host", async () => {
    const port = await start(createApp({ html: true }));

    expect(await askRaw(port, "/static/docs?q=1")).toMatch(
      /^HTTP\/1.1 307 .*location: \/static\/docs\/\?q=1\r\n/s,
    );
    expect(await askRaw(port, "/static?q=1")).toMatch(
      /^HTTP\/1.1 307 .*location: \/static\/\?q=1\r\n/s,
    );
    expect(await askRaw(port, "//evil.example/%2e%2e")).not.toMatch(/location:/i);
  });

  it("answer what is missing with the folder's own page", async () => {
    const response = await createApp({ html: true }).request("/static/nothing");

    expect([response.status, await response.text()]).toEqual([404, "<p>lost"]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("stand at the root behind every route", async () => {
    const app = new App({ loadFiles: loadNodeFiles });
    app.mount("/", staticFiles(root, { html: true }));
    app.get("/hello.txt", () => "route");

    expect(await (await app.request("/hello.txt")).json()).toBe("route");
    expect(await (await app.request("/docs/")).text()).toBe("<p>docs");
    expect(await (await app.request("/")).text()).toBe("<p>home");
  });
});
