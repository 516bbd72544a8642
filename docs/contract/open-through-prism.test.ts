import { readViolations } from "@fastidious/contract";
import { Fastidious, JSONResponse } from "fastidious";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Exchange } from "../conformance/exchange.ts";
import { openThroughPrism } from "./open-through-prism.ts";

const app = new Fastidious();
app.get("/fitting", { query: { n: z.int() }, responseModel: z.object({ n: z.int() }) }, () => ({
  n: 1,
}));
app.get("/lying", { responseModel: z.object({ n: z.int() }) }, () => new JSONResponse({ n: "1" }));

/** Asks through Prism, and reads what it found. */
async function ask(path: string): Promise<readonly string[]> {
  const door = await openThroughPrism(app);
  const { headers } = await door.send({ ...exchange, path });
  await door.close();
  const header = headers.find(([name]) => name === "sl-violations");
  return readViolations(header?.[1]).map(({ side, message }) => `${side}: ${message}`);
}

const exchange: Exchange = {
  app: "",
  case: 0,
  test: "",
  kind: "http",
  method: "GET",
  path: "/",
  headers: [],
  body: null,
  absent_default_headers: [],
  volatile: [],
};

describe("Prism before an application", { timeout: 60_000 }, () => {
  it("has nothing to say of what fits", async () => {
    expect(await ask("/fitting?n=1")).toEqual([]);
  });

  it("finds an answer that does not fit the document", async () => {
    expect(await ask("/lying")).toEqual(["response: Response body property n must be integer"]);
  });

  it("finds a request that does not fit it", async () => {
    expect(await ask("/fitting?n=x")).toEqual([
      "request: Request query parameter n must be integer",
    ]);
  });

  it("only warns of what is not in it", async () => {
    expect(await ask("/nowhere")).toEqual([]);
  });
});
