import { dependency, TestClient } from "fastidious";
import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import { app, currentUser, database } from "./main.ts";

const client = new TestClient(app);

afterEach(() => app.dependencyOverrides.clear());

it("takes a value in place of a dependency", async () => {
  app.dependencyOverrides.set(currentUser, { name: "Ada", isAdmin: false });

  expect(await (await client.get("/orders")).json()).toEqual({ of: "Ada", orders: [] });
});

it("takes a generator, which is closed as the original is", async () => {
  const steps: string[] = [];
  app.dependencyOverrides.set(currentUser, { name: "Ada", isAdmin: true });
  app.dependencyOverrides.set(database, async function* () {
    yield { orders: ["of this test"] };
    steps.push("rolled back");
  });

  const response = await client.get("/orders");

  expect(await response.json()).toEqual({ of: "Ada", orders: ["of this test"] });
  expect(steps).toEqual(["rolled back"]);
});

it("takes another dependency, with inputs of its own", async () => {
  const named = dependency({ query: { as: z.string() } }, ({ query }) => ({
    name: query.as,
    isAdmin: false,
  }));
  app.dependencyOverrides.set(currentUser, named);

  const response = await client.get("/orders", { query: { as: "Grace" } });

  expect(await response.json()).toEqual({ of: "Grace", orders: [] });
});
