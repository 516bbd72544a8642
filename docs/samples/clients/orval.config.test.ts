import { generateClient, type GeneratedClient } from "@fastidious/clients";
import { afterAll, beforeAll, expect, it } from "vitest";

const patience = 60_000;
let client: GeneratedClient;

beforeAll(async () => {
  client = await generateClient("orval", ["orval.config.ts"]);
}, patience);

afterAll(() => client.stop());

it("has a client written that knows where the server is", async () => {
  expect(await client.read("atlas.ts")).toMatch(/`http:\/\/127\.0\.0\.1:\d+\/countries`/);
});
