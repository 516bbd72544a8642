import { generateClient, type GeneratedClient } from "@fastidious/clients";
import { afterAll, beforeAll, expect, it } from "vitest";

const patience = 60_000;
let client: GeneratedClient;

beforeAll(async () => {
  client = await generateClient("@hey-api/openapi-ts", ["hey-api.ts"]);
}, patience);

afterAll(() => client.stop());

it("compiles", { timeout: patience }, async () => {
  expect(await client.compile()).toBe("");
});

it("calls the server, and reads its events", async () => {
  const seen = await client.run("hey-api.ts");

  expect(seen).toMatchObject({
    name: "Republic of Austria",
    reason: "No country has the code XX.",
    titles: ["Alps"],
  });
});
