import { generateClient, type GeneratedClient } from "@fastidious/clients";
import { afterAll, beforeAll, expect, it } from "vitest";

const patience = 60_000;
let client: GeneratedClient;

beforeAll(async () => {
  client = await generateClient("orval", ["orval.ts", "orval.config.ts"]);
}, patience);

afterAll(() => client.stop());

it("compiles", { timeout: patience }, async () => {
  expect(await client.compile()).toBe("");
});

it("calls the server", async () => {
  const seen = await client.run("orval.ts");

  expect(seen).toMatchObject({
    names: ["Australia", "Papua New Guinea"],
    reason: "No country has the code XX.",
    address: "/trips/1",
  });
});
