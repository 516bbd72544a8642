import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { APIRouter, Fastidious, staticFiles } from "../src/index.ts";
import { serve } from "../src/node.ts";

const directory = mkdtempSync(join(tmpdir(), "mounts-"));
writeFileSync(join(directory, "a.txt"), "a");
afterAll(() => rmSync(directory, { recursive: true }));

function createApp(): Fastidious {
  const app = new Fastidious({ title: "Outer" });
  const sub = new Fastidious({ title: "Inner", servers: [{ url: "https://api.example" }] });
  app.get("/app", () => "app");
  sub.get("/sub", () => "sub");
  app.mount("/subapi", sub);
  app.mount("/static", staticFiles(directory));
  app.frontend("/ui", { directory });
  return app;
}

it("documents a mounted application for itself, and where it is mounted", async () => {
  const app = createApp();

  const outer = await (await app.request("/openapi.json")).json();
  const inner = await (await app.request("/subapi/openapi.json")).json();

  expect([outer.info.title, outer.servers, Object.keys(outer.paths)]).toEqual([
    "Outer",
    undefined,
    ["/app"],
  ]);
  expect([inner.info.title, inner.servers, Object.keys(inner.paths)]).toEqual([
    "Inner",
    [{ url: "/subapi" }, { url: "https://api.example" }],
    ["/sub"],
  ]);
});

it("answers over a socket with applications and files that are mounted", async () => {
  const server = await serve(createApp(), { port: 0, handleSignals: false });
  const get = async (path: string): Promise<[number, string]> => {
    const response = await fetch(server.url + path);
    return [response.status, await response.text()];
  };

  try {
    expect(await get("/subapi/sub")).toEqual([200, '"sub"']);
    expect(await get("/static/a.txt")).toEqual([200, "a"]);
    expect(await get("/ui/a.txt")).toEqual([200, "a"]);
    expect((await get("/subapi/docs"))[1]).toContain("<title>Inner - Swagger UI</title>");
    expect((await get("/subapi/nothing"))[0]).toBe(404);
  } finally {
    await server.close();
  }
});

it("serves a frontend of a router that is included", async () => {
  const app = new Fastidious();
  const router = new APIRouter({ prefix: "/team/{id}" });
  router.frontend("/", { directory });
  app.includeRouter(router);

  expect(await (await app.request("/team/7/a.txt")).text()).toBe("a");
});
