import { expect, it } from "vitest";
import { app } from "./api-key.ts";

it("tells the handler whose key it is", async () => {
  expect(await (await ask({ "x-api-key": "Zt7wPe93mA" })).json()).toEqual({
    boxes: 12,
    asking: "shop window",
  });
});

it("answers 401 without a key, and 403 to a strange one", async () => {
  expect((await ask({})).status).toBe(401);
  expect((await ask({ "x-api-key": "Zt7wPe93mB" })).status).toBe(403);
});

it("documents the header as a scheme, not as a parameter", () => {
  const { paths, components } = app.openapi();

  expect(paths["/stock/tea"]?.["get"]).not.toHaveProperty("parameters");
  expect(components?.securitySchemes).toEqual({
    APIKeyHeader: {
      type: "apiKey",
      in: "header",
      name: "x-api-key",
      description: "Ask the **stock team**.",
    },
  });
});

function ask(headers: Record<string, string>): Promise<Response> {
  return app.request("/stock/tea", { headers });
}
