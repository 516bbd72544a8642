import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { app } from "./failing.ts";

it("names the router whose lifespan failed", async () => {
  await expect(serve(app, { port: 0 })).rejects.toThrow(
    'The application did not start: the lifespan of the router "/search" failed. The index is not there.',
  );
});
