import type { Fastidious } from "fastidious";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The application as it starts in this environment. */
async function start(openapiUrl: string | undefined): Promise<Fastidious> {
  vi.stubEnv("OPENAPI_URL", openapiUrl);
  // The text after the question mark has the module loaded anew.
  const path = `${import.meta.dirname}/tutorial001.ts?url=${openapiUrl}`;
  const module: { app: Fastidious } = await import(path);
  return module.app;
}

it("documents itself where nothing else is said", async () => {
  const app = await start(undefined);

  expect((await app.request("/openapi.json")).status).toBe(200);
  expect((await app.request("/docs")).status).toBe(200);
});

it("hides its documentation where the environment says so", async () => {
  const app = await start("");

  expect((await app.request("/openapi.json")).status).toBe(404);
  expect((await app.request("/docs")).status).toBe(404);
  expect((await app.request("/redoc")).status).toBe(404);
  expect(await (await app.request("/")).json()).toEqual({ message: "Hello World" });
});
