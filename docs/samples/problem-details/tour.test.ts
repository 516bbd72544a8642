import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./tour.ts";

it("answers an HTTPException as a problem", async () => {
  expect(await exchange(app, "/items/4")).toEqual({
    status: 404,
    headers: {
      "content-type": "application/problem+json",
      "content-length": "89",
      "x-content-type-options": "nosniff",
    },
    body: '{"type":"about:blank","title":"Not Found","status":404,"detail":"There are three items."}',
  });
});

it("answers an invalid request as a problem", async () => {
  const response = await app.request("/items/x");

  expect(response.status).toBe(422);
  expect(await response.json()).toEqual({
    type: "about:blank",
    title: "Unprocessable Content",
    status: 422,
    errors: [
      {
        detail: expect.any(String),
        in: "path",
        pointer: "#/item_id",
        code: expect.any(String),
      },
    ],
  });
});

it("documents problems", () => {
  const { responses } = app.openapi().paths["/items/{item_id}"]?.["get"] ?? {};

  expect(responses).toMatchObject({
    422: {
      content: {
        "application/problem+json": { schema: { $ref: "#/components/schemas/ValidationProblem" } },
      },
    },
    default: {
      content: {
        "application/problem+json": { schema: { $ref: "#/components/schemas/ProblemDetails" } },
      },
    },
  });
});
