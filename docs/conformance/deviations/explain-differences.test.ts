import { describe, expect, it } from "vitest";
import type { Deviation } from "./deviation.ts";
import type { Exchange } from "../recorded/exchange.ts";
import { explainDifferences } from "./explain-differences.ts";

const exchange: Exchange = {
  app: "shop.tutorial001_py310",
  case: 0,
  test: "test_shop",
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

const teapot: Deviation = {
  title: "Teapots are told apart.",
  reason: "They are short.",
  explains: ({ at, actual }) => at === "status" && actual === 418,
};

describe("explainDifferences", () => {
  it("finds the deviation that is the reason", () => {
    const differences = [{ at: "status", expected: 200, actual: 418 }];

    expect(explainDifferences(differences, exchange, [teapot])).toEqual({
      unexplained: [],
      met: [teapot],
    });
  });

  it("leaves what no deviation explains", () => {
    const differences = [{ at: "status", expected: 200, actual: 500 }];

    expect(explainDifferences(differences, exchange, [teapot]).unexplained).toEqual(differences);
  });

  it("excuses only the samples that the deviation names", () => {
    const elsewhere = { ...teapot, samples: ["shop/tutorial002"] };
    const differences = [{ at: "status", expected: 200, actual: 418 }];

    expect(explainDifferences(differences, exchange, [elsewhere]).unexplained).toEqual(differences);
  });
});
