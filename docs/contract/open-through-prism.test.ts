import { readRefusal, readViolations } from "@fastidious/contract";
import { Fastidious, JSONResponse } from "fastidious";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Exchange } from "../conformance/recorded/exchange.ts";
import { openThroughPrism } from "./open-through-prism.ts";
import { PrismProcess } from "./prism-process.ts";

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
  subprotocols: [],
  messages: [],
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

describe("prism proxy --errors before an application", { timeout: 60_000 }, () => {
  it("lets through what fits, and answers in the place of what does not", async () => {
    const prism = new PrismProcess();
    const door = await prism.open(app);

    const paths = ["/fitting?n=1", "/fitting?n=x", "/lying", "/nowhere"];
    const answers = await Promise.all(paths.map((path) => door.send({ ...exchange, path })));
    await door.close();
    await prism.close();

    const found = answers.map(({ body }) => readRefusal(body));
    expect(found.map((list) => list.map(({ side, message }) => `${side}: ${message}`))).toEqual([
      [],
      ["request: Request query parameter n must be integer"],
      ["response: Response body property n must be integer"],
      [],
    ]);
  });
});
