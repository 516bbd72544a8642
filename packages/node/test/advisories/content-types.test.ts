import { App } from "@fastidious/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../../src/index.ts";
import { exchangeBytes, lines } from "../exchange-bytes.ts";

let accepted: unknown[] = [];
beforeEach(() => {
  accepted = [];
});

const app = new App();
app.post("/json", { body: z.strictObject({ name: z.string() }) }, ({ body }) =>
  accepted.push(body),
);
app.post("/form", { form: { name: z.string() } }, ({ form }) => accepted.push(form));
app.post("/text", { body: z.string().meta({ mediaType: "text/plain" }) }, ({ body }) =>
  accepted.push(body),
);
app.post("/bytes", { body: z.instanceof(Uint8Array).meta({ mediaType: "application/zip" }) }, () =>
  accepted.push("bytes"),
);
app.post("/own-text", async ({ request }) => accepted.push(await request.text()));
app.post("/own-json", async ({ request }) => accepted.push(await request.json()));
app.post("/own-form", async ({ request }) => accepted.push((await request.form()).entries.length));

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

/** The status of a POST whose head has these lines. */
async function post(path: string, head: readonly string[], body: string): Promise<number> {
  const length = `content-length: ${Buffer.byteLength(body, "latin1")}`;
  const request = lines(
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    "connection: close",
    length,
    ...head,
    "",
    body,
  );
  const raw = await exchangeBytes(server.port, Buffer.from(request, "latin1"));
  return Number(raw.slice(9, 12));
}

const fits = '{"name":"a"}';
const unfit = '{"isAdmin":true}';

describe("JSON is read of its own type only", () => {
  it.each([
    ["text/plain", "CVE-2021-32677 FastAPI"],
    ["application/x-www-form-urlencoded", "CVE-2021-32677 FastAPI"],
    ["multipart/form-data; boundary=x", "CVE-2021-32677 FastAPI"],
    ["text/plain;application/json", "CVE-2022-41919 Fastify"],
    ["text/plain; application/json", "CVE-2022-41919 Fastify"],
    ["text/plain; x=application/json", "CVE-2022-41919 Fastify"],
    [";", "CVE-2022-39288 Fastify"],
    ["/", "CVE-2022-39288 Fastify"],
    ["a", "CVE-2022-39288 Fastify"],
    ["", "CVE-2022-39288 Fastify"],
    [";".repeat(8000), "CVE-2022-39288 Fastify"],
    ["application/json\tx", "CVE-2026-25223 Fastify"],
    ["application/json garbage", "CVE-2026-3419 Fastify"],
    ["application/json, text/plain", "two in one"],
    ["application/json; charset=utf-16", "another charset"],
    ["application/json-seq", "another type"],
    ["application/jsonx", "another type"],
    ["application/xjson", "another type"],
    ["x+json", "no type"],
    ["application/json; charset=utf-8 garbage", "CVE-2026-3419 Fastify, behind a parameter"],
    ['application/json; charset="utf-8', "a quote without its end"],
    ["application/json; charset", "a parameter without a value"],
    ["application/json; charset=utf-8; charset=utf-16", "two charsets: which one was read?"],
  ])("%s is a 415 (%s)", async (type) => {
    expect(await post("/json", [`content-type: ${type}`], fits)).toBe(415);
    expect(await post("/json", [`content-type: ${type}`], unfit)).toBe(415);
    expect(accepted).toEqual([]);
  });

  it("without a type is a 415", async () => {
    expect(await post("/json", [], fits)).toBe(415);
  });

  it.each([
    " application/json",
    "application/json ",
    "APPLICATION/JSON",
    "application/json;",
    "application/json; charset=UTF-8",
    'application/json; charset="utf-8"',
    "application/problem+json",
  ])("%j is JSON, and validated (CVE-2025-32442, CVE-2026-33806 Fastify)", async (type) => {
    expect(await post("/json", [`content-type:${type}`], fits)).toBe(200);
    expect(await post("/json", [`content-type:${type}`], unfit)).toBe(422);
    expect(accepted).toEqual([{ name: "a" }]);
  });
});

describe("two content types", () => {
  it.each([
    ["application/json", "application/json"],
    ["application/json", "text/plain"],
    ["text/plain", "application/json"],
  ])("%s and %s are a 400", async (first, second) => {
    expect(await post("/json", [`content-type: ${first}`, `Content-Type: ${second}`], fits)).toBe(
      400,
    );
    expect(accepted).toEqual([]);
  });
});

describe("a compressed body is a 415", () => {
  it.each([
    ["/json", "application/json"],
    ["/form", "application/x-www-form-urlencoded"],
    ["/form", "multipart/form-data; boundary=x"],
    ["/text", "text/plain"],
    ["/bytes", "application/zip"],
    ["/own-text", "text/plain"],
    ["/own-json", "application/json"],
    ["/own-form", "application/x-www-form-urlencoded"],
  ])("at %s as %s", async (path, type) => {
    const head = [`content-type: ${type}`, "content-encoding: gzip"];

    expect(await post(path, head, "\u001f\u008b\u0008")).toBe(415);
    expect(accepted).toEqual([]);
  });

  it("and one that says identity is none", async () => {
    const head = ["content-type: application/json", "content-encoding: Identity"];

    expect(await post("/json", head, fits)).toBe(200);
  });
});

describe("text is UTF-8", () => {
  it.each([
    ["/json", "application/json", '{"name":"\u00ff"}'],
    ["/text", "text/plain", "\u00ff"],
    ["/form", "application/x-www-form-urlencoded", "name=\u00ff"],
    ["/form", "application/x-www-form-urlencoded", "name=%ff"],
    ["/own-text", "text/plain", "\u00c0\u00af"],
    ["/own-json", "application/json", '"\u00ed\u00a0\u0080"'],
  ])("at %s as %s", async (path, type, body) => {
    expect(await post(path, [`content-type: ${type}`], body)).toBe(400);
    expect(accepted).toEqual([]);
  });

  it.each([
    ["/text", "text/plain; charset=utf-16"],
    ["/form", "application/x-www-form-urlencoded; charset=latin1"],
  ])("and no other charset: %s as %s", async (path, type) => {
    expect(await post(path, [`content-type: ${type}`], "name=a")).toBe(415);
  });

  it("with or without a byte order mark", async () => {
    const bom = "\u00ef\u00bb\u00bf";

    expect(await post("/json", ["content-type: application/json"], `${bom}${fits}`)).toBe(200);
    expect(accepted).toEqual([{ name: "a" }]);
  });
});

describe("work is bounded", () => {
  async function measured(work: () => Promise<unknown>): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
  }

  it("for 100,000 fields of a form (CVE-2024-45590 body-parser)", async () => {
    const body = Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join("&");
    const head = ["content-type: application/x-www-form-urlencoded"];
    let status = 0;

    expect(
      await measured(async () => {
        status = await post("/form", head, body);
      }),
    ).toBeLessThan(500);
    expect(status).toBe(413);
  });

  it("for 900,000 levels of JSON (V8 has no limit of its own)", async () => {
    let status = 0;

    expect(
      await measured(async () => {
        status = await post("/json", ["content-type: application/json"], "[".repeat(900_000));
      }),
    ).toBeLessThan(500);
    expect(status).toBe(400);
  });

  it("for 100,000 keys like integers (CVE-2026-21717 V8)", async () => {
    const keys = Array.from({ length: 60_000 }, (_, at) => `"${at * 65_537}":1`).join(",");

    expect(
      await measured(() => post("/own-json", ["content-type: application/json"], `{${keys}}`)),
    ).toBeLessThan(1000);
  });

  it("for a hostile Content-Type (CVE-2024-24762 FastAPI)", async () => {
    const type = `multipart/form-data; ${'x=\\"'.repeat(3500)}`;

    expect(await measured(() => post("/form", [`content-type: ${type}`], "x"))).toBeLessThan(200);
  });
});
