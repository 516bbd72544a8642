import { DefinitionError } from "fastidious";
import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { app } from "./at-start.ts";

it("tells of every mistake before anything listens", async () => {
  await expect(serve(app, { port: 0 })).rejects.toBeInstanceOf(DefinitionError);
  expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(`
    [DefinitionError: 4 problems:
      - GET /users/:id: ":id" is no parameter here. Write "{id}".
      - GET /items: the status 204 forbids a body, and responseModel describes one. Remove one of them.
      - GET /things: the dependency "lasting" lives for the request and needs "short", which is closed after the handler. Give "lasting" the scope "handler", or "short" the scope "request".
      - GET /twice: is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.]
  `);
});
