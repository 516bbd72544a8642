import { expect, it } from "vitest";
import { app } from "../app.ts";

it("lists the regions", async () => {
  const response = await app.request("/regions");
  const regions: { name: string }[] = await response.json();

  expect(regions.map(({ name }) => name)).toEqual([
    "Africa",
    "Americas",
    "Antarctic",
    "Asia",
    "Europe",
    "Oceania",
  ]);
});

it("sums up a region", async () => {
  const response = await app.request("/regions/Asia");

  expect(await response.json()).toEqual({
    name: "Asia",
    countries: 50,
    area: 32138141,
    subregions: [
      "Central Asia",
      "Eastern Asia",
      "South-Eastern Asia",
      "Southern Asia",
      "Western Asia",
    ],
  });
});

it("names the regions that there are", async () => {
  const response = await app.request("/regions/Moon");
  const { detail } = await response.json();

  expect(response.status).toBe(422);
  expect(detail[0].loc).toEqual(["path", "region"]);
  expect(detail[0].msg).toContain("Oceania");
});
