import { expect, it } from "vitest";
import { app } from "./app.ts";

it("documents every route but the pages for people", () => {
  expect(Object.keys(app.openapi().paths ?? {})).toEqual([
    "/countries",
    "/countries/{code}",
    "/countries/{code}/neighbours",
    "/countries/{code}/map",
    "/regions",
    "/regions/{region}",
    "/trips",
    "/trips/feed",
    "/trips/{id}",
    "/downloads/countries.csv",
    "/downloads/countries.jsonl",
    "/downloads/world.json",
    "/photos",
    "/photos/{id}",
    "/login",
    "/me",
    "/logout",
  ]);
});

it("has the pages that the page for people links to", async () => {
  const docs = await app.request("/docs");
  const redoc = await app.request("/redoc");
  const document = await app.request("/openapi.json");

  expect(await docs.text()).toContain("Atlas");
  expect(await redoc.text()).toContain("Atlas");
  expect(await document.json()).toMatchObject({ info: { title: "Atlas" } });
});
