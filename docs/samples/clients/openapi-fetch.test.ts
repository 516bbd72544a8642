import { generateClient, type GeneratedClient } from "@fastidious/clients";
import { afterAll, beforeAll, expect, it } from "vitest";

const patience = 60_000;
let client: GeneratedClient;

beforeAll(async () => {
  client = await generateClient("openapi-typescript", ["openapi-fetch.ts"]);
}, patience);

afterAll(() => client.stop());

it("compiles, but for a region that there is not", { timeout: patience }, async () => {
  expect(await client.compile()).toBe("");
});

it("calls the server", async () => {
  const seen = await client.run("openapi-fetch.ts");

  expect(seen).toMatchObject({
    names: expect.arrayContaining(["Italy", "Hungary"]),
    reason: "No country has the code XX.",
    days: [8],
    address: "/trips/1",
    moon: { response: { status: 422 }, error: { detail: [{ loc: ["query", "region"] }] } },
  });
});
