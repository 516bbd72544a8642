import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./both-ways.ts";

it("reads and writes each value as JSON can hold it", async () => {
  const response = await sendJSON(app, "PUT", "/accounts/90071992547409931", {
    id: 7,
    created: "2026-01-02",
    labels: ["new", "new"],
    balances: { EUR: "90071992547409931" },
  });

  expect(await response.json()).toEqual({
    id: "90071992547409931",
    created: "2026-01-02T00:00:00.000Z",
    labels: ["new", "seen"],
    balances: { EUR: "90071992547409932" },
  });
});

it("documents them as they are on the wire", async () => {
  const response = await app.request("/openapi.json");

  expect(await response.json()).toMatchObject({
    components: {
      schemas: {
        Account: {
          properties: {
            id: { type: "string", pattern: String.raw`^-?\d+$` },
            created: { type: "string", format: "date-time" },
            labels: { type: "array", items: { type: "string" }, uniqueItems: true },
            balances: {
              type: "object",
              additionalProperties: { type: "string", pattern: String.raw`^-?\d+$` },
            },
          },
        },
      },
    },
  });
});
