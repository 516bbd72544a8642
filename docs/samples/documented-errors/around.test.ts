import { expect, it } from "vitest";
import { app } from "./around.ts";

function withdraw(token: string): Promise<Response> {
  return app.request("/account/withdrawals", {
    method: "POST",
    headers: { "content-type": "application/json", "x-token": token },
    body: '{"amount":50}',
  });
}

it("answers the errors of the dependency", async () => {
  const unknown = await withdraw("bob");
  const frozen = await withdraw("ice");

  expect([unknown.status, unknown.headers.get("www-authenticate")]).toEqual([401, "X"]);
  expect([frozen.status, await frozen.json()]).toEqual([
    403,
    { message: "This account is frozen." },
  ]);
});

it("answers the route's own", async () => {
  const response = await withdraw("ann");

  expect([response.status, await response.json()]).toEqual([403, { balance: 30 }]);
});

it("documents them all, those of one status together", () => {
  const { responses } = app.openapi().paths["/account/withdrawals"]?.["post"] ?? {};

  expect(Object.keys(responses ?? {})).toEqual(["200", "401", "403", "422", "503"]);
  expect(responses?.["403"]).toEqual({
    description: "Forbidden",
    content: {
      "application/json": {
        schema: {
          anyOf: [
            { $ref: "#/components/schemas/Overdrawn" },
            { $ref: "#/components/schemas/Message" },
          ],
        },
      },
    },
  });
});
