import { App, APIRouter, dependency, HTTPException } from "@fastidious/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines } from "../exchange-bytes.ts";

/** Paths that middleware has seen. */
let seen: string[] = [];
/** What was run behind the guard though nobody had a key. */
let reached: string[] = [];
beforeEach(() => {
  seen = [];
  reached = [];
});

const guard = dependency({}, ({ request }) => {
  if (request.header("x-key") === undefined) throw new HTTPException(401);
});

const deepest = new APIRouter({ prefix: "/users" });
deepest.get("/{id}", ({ path }) => reached.push(path.id));
const deeper = new APIRouter({ prefix: "/v1" });
deeper.includeRouter(deepest);
const admin = new APIRouter({ prefix: "/admin", dependencies: { guard } });
admin.get("", () => reached.push("home"));
admin.get("/rest/{rest:path}", ({ path }) => reached.push(path.rest));
admin.includeRouter(deeper);

const app = new App();
app.middleware((request, next) => {
  seen.push(request.path);
  return next(request);
});
app.includeRouter(admin);
app.get("/admin-public", () => "for all");
app.get("/p/{value}", ({ path }) => path);
app.get("/files/{rest:path}", ({ path }) => path);
app.get("/é/{value}", ({ path, request }) => ({ ...path, path: request.path }));
app.get("/two/{a}-{b}-", ({ path }) => path);
app.get("/url", ({ request }) => request.url);

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

async function get(target: string, host = "localhost"): Promise<string> {
  const head = lines(`GET ${target} HTTP/1.1`, `host: ${host}`, "connection: close", "", "");
  const raw = await exchangeBytes(server.port, Buffer.from(head, "latin1"));
  const [, status = "", body = ""] = /^HTTP\/1.1 (\d+).*\r\n\r\n(.*)$/s.exec(raw) ?? [];
  return `${status} ${body}`;
}

describe("a guarded router", () => {
  it.each([
    ["/admin", "401"],
    ["/%61dmin", "401"],
    ["/%61%64%6d%69%6E", "401"],
    ["/admin/v1/users/7", "401"],
    ["/adm%69n/v%31/us%65rs/7", "401"],
    ["/admin/rest/a/b", "401"],
    ["/admin/rest//a", "401"],
    ["http://elsewhere.example/admin", "401"],
    ["/admin?x=1", "401"],
    ["//admin", "404"],
    ["/admin;x", "404"],
    ["/ADMIN", "404"],
    ["/admin%2Fv1", "404"],
    ["/admin%2fv1%2fusers%2f7", "404"],
    ["/admin//v1/users/7", "404"],
    ["/admin/v1/users/", "404"],
    ["/./admin", "404"],
    ["/x/../admin", "404"],
    ["/x/%2e%2e/admin", "404"],
    ["/admin/%2E/v1/users/7", "404"],
    ["/admin/v1/users/%2e%2e", "404"],
    ["/admin/rest/%2e%2e/%2e%2e/etc", "404"],
    ["/%2561dmin", "404"],
    ["/admin%00", "400"],
    ["/admin%", "400"],
    ["/admin%u0061", "400"],
    ["/%%361dmin", "400"],
    ["/%2%3561dmin", "400"],
    ["/%C0%AFadmin", "400"],
    ["/admin\u00e9", "400"],
    ["/admin#x", "400"],
  ])(
    "is not passed by as %s: %s (middie 9.1 to 9.3, @fastify/express, h3)",
    async (target, status) => {
      expect(await get(target)).toMatch(new RegExp(`^${status} `));
      expect(reached).toEqual([]);
    },
  );

  it("does not guard what only begins like it (CVE-2026-33490 h3)", async () => {
    expect(await get("/admin-public")).toBe('200 "for all"');
  });

  it.each(["x/admin?", "x#", "x?y=", "localhost:3000/abchehe?"])(
    "is not passed by with the host %s (CVE-2026-48710 Starlette, CVE-2026-33131 h3)",
    async (host) => {
      expect(await get("/admin", host)).toMatch(/^400 /);
      expect(reached).toEqual([]);
    },
  );
});

describe("middleware", () => {
  it.each([
    ["/%61dmin", "/admin"],
    ["/%61dmin/v%31/users/%7e", "/admin/v1/users/~"],
    ["/p/a%2fb", "/p/a%2Fb"],
    ["/p/%2541", "/p/%2541"],
    ["/%c3%a9/x", "/%C3%A9/x"],
    ["http://x/%61dmin?%61=b", "/admin"],
  ])("sees of %s what the routes see (CVE-2026-47676 hono)", async (target, path) => {
    await get(target);

    expect(seen).toEqual([path]);
  });
});

describe("a path is decoded once", () => {
  it.each([
    ["/p/%2541", '200 {"value":"%41"}'],
    ["/p/%252e%252e", '200 {"value":"%2e%2e"}'],
    ["/p/a%2Fb", '200 {"value":"a/b"}'],
    ["/p/%5C..%5Cx", '200 {"value":"\\\\..\\\\x"}'],
    ["/files//home/x", '200 {"rest":"/home/x"}'],
    ["/files/a%2F%2e%2e", '200 {"rest":"a/.."}'],
    ["/%C3%A9/%C3%A9", '200 {"value":"é","path":"/%C3%A9/%C3%A9"}'],
  ])("%s (h3 GHSA-wr4h-v87w-p3r7)", async (target, answer) => {
    expect(Buffer.from(await get(target), "latin1").toString()).toBe(answer);
  });
});

it("is linear in two parameters of one segment (CVE-2024-45813 find-my-way)", async () => {
  const started = performance.now();

  expect(await get(`/two/${"-".repeat(7500)}a`)).toMatch(/^404 /);
  expect(performance.now() - started).toBeLessThan(100);
});

it.each(["constructor", "__proto__", "toString", "BREW"])(
  "refuses the method %s (find-my-way 9.7.0)",
  async (method) => {
    const head = lines(`${method} /url HTTP/1.1`, "host: localhost", "connection: close", "", "");

    expect(await exchangeBytes(server.port, head)).toMatch(/^HTTP\/1.1 (400|405|501) /);
  },
);

it("shows a URL of the target and the proper host only", async () => {
  expect(await get("/url?x=/../y", "a.example:8080")).toBe(
    '200 "http://a.example:8080/url?x=/../y"',
  );
});
