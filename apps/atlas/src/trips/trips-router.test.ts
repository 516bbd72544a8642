import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { app } from "../app.ts";
import { exampleTrip } from "./example-trip.ts";
import { TripBook, tripBook } from "./trip-book.ts";
import { tripLog } from "./trip-log.ts";

let folder: string;

const alps = {
  title: " Alps ",
  stops: [
    { country: "fr", arrival: "2027-05-01" },
    { country: "CHE", arrival: "2027-05-09", note: "Cheese" },
    { country: "at", arrival: "2027-05-12" },
  ],
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-"));
  app.dependencyOverrides.set(tripBook, new TripBook(2));
  app.dependencyOverrides.set(tripLog, join(folder, "atlas.log"));
});

afterEach(async () => {
  app.dependencyOverrides.clear();
  await rm(folder, { recursive: true });
});

it("works out a trip", async () => {
  const response = await postTrip(alps);

  expect(response.status).toBe(201);
  expect(response.headers.get("location")).toBe("/trips/1");
  expect(await response.json()).toMatchObject({
    id: 1,
    title: "Alps",
    stops: [
      { country: { cca3: "FRA" } },
      { country: { cca3: "CHE" }, note: "Cheese" },
      { country: { cca3: "AUT" } },
    ],
    legs: [
      { from: "FRA", to: "CHE", kilometres: 472, days: 8 },
      { from: "CHE", to: "AUT", kilometres: 405, days: 3 },
    ],
    kilometres: 877,
    days: 11,
  });
});

it("takes the example of the documentation", async () => {
  const response = await postTrip(exampleTrip);

  expect(response.status).toBe(201);
});

it("tells of every mistake of a trip", async () => {
  const response = await postTrip({
    title: " ",
    stops: [
      { country: "XX", arrival: "2027-05-01" },
      { country: "FR", arrival: "tomorrow" },
    ],
  });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [
      { loc: ["body", "title"] },
      { loc: ["body", "stops", 0, "country"], msg: "No country has the code XX." },
      { loc: ["body", "stops", 1, "arrival"] },
    ],
  });
});

it("refuses stops that go back in time", async () => {
  const response = await postTrip({ ...alps, stops: alps.stops.toReversed() });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [
      { loc: ["body", "stops"], msg: "The stops must stand in the order of their arrivals." },
    ],
  });
});

it("finds a trip again", async () => {
  const planned = await postTrip(alps);
  const found = await app.request("/trips/1");

  expect(await found.json()).toEqual(await planned.json());
});

it("forgets the oldest trip when the book is full", async () => {
  await postTrip(alps);
  await postTrip(alps);
  await postTrip(alps);

  expect((await app.request("/trips/1")).status).toBe(404);
  expect((await app.request("/trips/3")).status).toBe(200);
});

it("forgets a trip on demand", async () => {
  await postTrip(alps);

  const first = await app.request("/trips/1", { method: "DELETE" });
  const second = await app.request("/trips/1", { method: "DELETE" });

  expect(first.status).toBe(204);
  expect(await first.text()).toBe("");
  expect(second.status).toBe(404);
  expect(await second.json()).toEqual({ detail: "There is no trip 1." });
});

it("notes each trip in the log", async () => {
  await postTrip(alps);
  await postTrip({ ...alps, title: "Two\nlines" });

  const [first, second, end] = (await readFile(join(folder, "atlas.log"), "utf8")).split("\n");

  expect(JSON.parse(first ?? "")).toMatchObject({ id: 1, title: "Alps", kilometres: 877 });
  expect(JSON.parse(second ?? "")).toMatchObject({ id: 2, title: "Two\nlines" });
  expect(end).toBe("");
});

it("notes no trip that was refused", async () => {
  await postTrip({ ...alps, title: "" });

  await expect(readFile(join(folder, "atlas.log"))).rejects.toThrow("ENOENT");
});

function postTrip(trip: unknown): Promise<Response> {
  return app.request("/trips", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(trip),
  });
}
