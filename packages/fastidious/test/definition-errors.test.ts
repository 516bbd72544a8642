import { expect, it } from "vitest";
import { z } from "zod";
import { Fastidious } from "../src/index.ts";

it("tells at start-up of two schemas with one id", () => {
  const app = new Fastidious();
  app.get("/a", { responseModel: z.object({ a: z.int() }).meta({ id: "Thing" }) }, () => ({
    a: 1,
  }));
  app.get("/b", { responseModel: z.object({ b: z.int() }).meta({ id: "Thing" }) }, () => ({
    b: 1,
  }));

  expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(
    `[DefinitionError: two different schemas have the id "Thing". Share one schema, or give each its own: .meta({ id }).]`,
  );
});

it("tells at start-up of two routes with one operationId", () => {
  const app = new Fastidious();
  app.get("/a", { operationId: "read" }, () => 1);
  app.get("/b", { operationId: "read" }, () => 2);

  expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(
    `[DefinitionError: GET /b: the operationId "read" is that of GET /a too. Give each route one of its own.]`,
  );
});
