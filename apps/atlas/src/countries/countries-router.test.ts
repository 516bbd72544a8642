import { describe, expect, it } from "vitest";
import { app } from "../app.ts";

describe("GET /countries", () => {
  it("gives the first twenty by name", async () => {
    const response = await app.request("/countries");
    const page = await response.json();

    expect(page).toMatchObject({ total: 250, limit: 20, offset: 0 });
    expect(page.items).toHaveLength(20);
    expect(page.items[0]).toEqual({
      cca3: "AFG",
      name: { common: "Afghanistan", official: "Islamic Republic of Afghanistan" },
      flag: "🇦🇫",
      capital: ["Kabul"],
      region: "Asia",
      area: 652230,
    });
  });

  it("goes on where the page before it ended", async () => {
    const response = await app.request("/countries?limit=2&offset=249");
    const page = await response.json();

    expect(page).toMatchObject({ total: 250, limit: 2, offset: 249, items: [{ cca3: "ZWE" }] });
  });

  it("searches names and capitals without their accents", async () => {
    const response = await app.request("/countries?search=SAO%20TOME");

    expect(await response.json()).toMatchObject({ total: 1, items: [{ cca3: "STP" }] });
  });

  it("joins all conditions", async () => {
    const response = await app.request(
      "/countries?region=Africa&language=french&minArea=1000000&sort=area",
    );

    expect(await response.json()).toMatchObject({
      items: [{ cca3: "COD" }, { cca3: "TCD" }, { cca3: "NER" }, { cca3: "MLI" }],
    });
  });

  it("tells of all mistakes at once", async () => {
    const response = await app.request("/countries?limit=101&region=Moon&minArea=big");
    const { detail } = await response.json();

    expect(response.status).toBe(422);
    expect(detail).toMatchObject([
      { loc: ["query", "limit"] },
      { loc: ["query", "region"] },
      { loc: ["query", "minArea"] },
    ]);
  });
});

describe("GET /countries/{code}", () => {
  it("keeps only what the model declares", async () => {
    const response = await app.request("/countries/lie");

    expect(await response.json()).toEqual({
      cca2: "LI",
      cca3: "LIE",
      name: { common: "Liechtenstein", official: "Principality of Liechtenstein" },
      flag: "🇱🇮",
      capital: ["Vaduz"],
      region: "Europe",
      subregion: "Western Europe",
      languages: { deu: "German" },
      currencies: { CHF: { name: "Swiss franc", symbol: "Fr" } },
      latlng: [47.26666666, 9.53333333],
      area: 160,
      landlocked: true,
      borders: ["AUT", "CHE"],
    });
  });

  it("takes a code of two letters too", async () => {
    const response = await app.request("/countries/LI");

    expect(await response.json()).toMatchObject({ cca3: "LIE" });
  });

  it("knows no area where the data set has none", async () => {
    const response = await app.request("/countries/SJM");

    expect(await response.json()).toMatchObject({ area: null });
  });

  it("says that a code is nobody's", async () => {
    const response = await app.request("/countries/xx");

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ detail: "No country has the code XX." });
  });

  it("says what a code looks like", async () => {
    const response = await app.request("/countries/france");

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      detail: [{ loc: ["path", "code"], msg: "A country code has two or three letters." }],
    });
  });
});

describe("GET /countries/{code}/neighbours", () => {
  it("lists the neighbours", async () => {
    const response = await app.request("/countries/ESP/neighbours");
    const neighbours: { cca3: string }[] = await response.json();

    expect(neighbours.map(({ cca3 }) => cca3)).toEqual(["AND", "FRA", "GIB", "PRT", "MAR"]);
  });

  it("lists none for an island", async () => {
    const response = await app.request("/countries/ISL/neighbours");

    expect(await response.json()).toEqual([]);
  });
});

describe("GET /countries/{code}/map", () => {
  it("leads to a map", async () => {
    const response = await app.request("/countries/JP/map");

    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe("https://www.openstreetmap.org/#map=5/36/138");
  });

  it("leads nowhere without a country", async () => {
    const response = await app.request("/countries/XX/map");

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ detail: "No country has the code XX." });
  });
});
