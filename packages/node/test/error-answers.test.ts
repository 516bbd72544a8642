import { App, APIRouter, documentedError, JSONResponse } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../src/index.ts";
import { exchangeBytes, lines } from "./exchange-bytes.ts";

class Broken extends Error {}

const OutOfStock = documentedError("OutOfStock", {
  statusCode: 409,
  model: z.object({ sku: z.string() }),
});
const app = new App({
  problemDetails: true,
  bodyLimit: 20,
  logger: { error: () => undefined, warn: () => undefined },
});
const router = new APIRouter({ errors: [OutOfStock] });
router.get("/stock", () => {
  throw new OutOfStock({ sku: "A-1" }, { headers: { "retry-after": "60" } });
});
router.get("/handled", () => Promise.reject(new Broken()));
router.get("/unknown", () => Promise.reject(new Error("SECRET")));
router.post("/body", { body: { n: z.int() } }, () => "posted");
router.exceptionHandler(Broken, () => new JSONResponse("handled", { statusCode: 418 }));
app.includeRouter(router);

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(() => server.close());

/** Status, content type and body. */
async function ask(path: string, init: RequestInit = {}): Promise<unknown[]> {
  const response = await fetch(server.url + path, init);
  return [response.status, response.headers.get("content-type"), await response.json()];
}

describe("over a socket", () => {
  it("a documented error has its content and headers", async () => {
    const response = await fetch(`${server.url}/stock`);

    expect([response.status, response.headers.get("retry-after")]).toEqual([409, "60"]);
    expect(await response.text()).toBe(
      '{"type":"about:blank","title":"Conflict","status":409,"sku":"A-1"}',
    );
  });

  it("the handler of a router answers", async () => {
    expect(await ask("/handled")).toEqual([418, "application/json", "handled"]);
  });

  it("every error of the framework is a problem", async () => {
    const type = "about:blank";
    const problem = "application/problem+json";
    const json = { "content-type": "application/json" };

    expect(await ask("/nowhere")).toEqual([
      404,
      problem,
      { type, title: "Not Found", status: 404 },
    ]);
    expect(await ask("/unknown")).toEqual([
      500,
      problem,
      { type, title: "Internal Server Error", status: 500 },
    ]);
    expect(await ask("/body", { method: "POST", headers: json, body: "x".repeat(21) })).toEqual([
      413,
      problem,
      {
        type,
        title: "Content Too Large",
        status: 413,
        detail: "The body has more than 20 bytes (bodyLimit).",
      },
    ]);
    expect(await ask("/body", { method: "POST" })).toEqual([
      422,
      problem,
      {
        type,
        title: "Unprocessable Content",
        status: 422,
        errors: [{ detail: "Field required", in: "body", pointer: "#", code: "missing" }],
      },
    ]);
  });

  it("so is the refusal of a request without a proper host", async () => {
    const raw = await exchangeBytes(server.port, lines("GET /stock HTTP/1.1", "host: a b", "", ""));

    expect(raw).toContain("HTTP/1.1 400 Bad Request\r\n");
    expect(raw.toLowerCase()).toContain("connection: close\r\n");
    expect(raw).toContain("content-type: application/problem+json\r\n");
    expect(raw).toContain(
      '{"type":"about:blank","title":"Bad Request","status":400,"detail":"Expected one Host header that names a host."}',
    );
  });
});
