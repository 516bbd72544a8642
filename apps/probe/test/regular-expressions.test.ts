import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { checkSync } from "recheck";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findExpressions, type FoundExpression } from "./find-expressions.ts";

// Its other ways need Java or a program of their own.
process.env["RECHECK_SYNC_BACKEND"] = "pure";

const top = resolve(import.meta.dirname, "../../..");
const packages = join(top, "packages");

interface Found extends FoundExpression {
  readonly place: string;
}

/** The files that are shipped. */
function sources(): string[] {
  return readdirSync(packages).flatMap((name) =>
    readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(path))
      .map((path) => join(packages, name, "src", path)),
  );
}

/**
 * How an expression takes the worst text that was found for it: "safe", or in which way its time grows. Where repetitions
 * are many, that is searched for, and what was found tried: 50 KB may take 50 ms.
 */
function judge({ source, flags }: FoundExpression): string {
  const result = checkSync(source, flags, { timeout: 20_000, randomSeed: 20_261_126 });
  if (result.status !== "vulnerable") return result.status;
  const { base, pumps, suffix } = result.attack;
  const times = Math.ceil(50_000 / pumps.reduce((sum, { pump }) => sum + pump.length, 0));
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
  const expression = new RegExp(source, flags);
  const taken = Math.min(...[1, 2, 3].map(() => measure(expression, text)));
  return taken < 50 ? "safe" : `${result.complexity.summary}, ${taken} ms (${base} times)`;
}

function measure(expression: RegExp, text: string): number {
  const started = performance.now();
  expression.test(text);
  return performance.now() - started;
}

const places = sources().map((file) => {
  const place = relative(top, file);
  return { place, expressions: findExpressions(place, readFileSync(file, "utf8")) };
});
const shipped = places.flatMap(({ place, expressions }): Found[] =>
  expressions.flatMap((one) => (one === undefined ? [] : { place, ...one })),
);
const formats = Object.entries(z.regexes).flatMap(([name, format]): Found[] =>
  format instanceof RegExp
    ? [{ place: `z.regexes.${name}`, source: format.source, flags: format.flags }]
    : [],
);

describe("a regular expression that we ship takes time that grows with the text only", () => {
  it("and they are found", () => {
    expect(shipped.length).toBeGreaterThan(40);
    // This one is made of a program's own.
    expect(places.filter(({ expressions }) => expressions.includes(undefined))).toMatchObject([
      { place: "packages/core/src/middleware/cors/origin-rules.ts" },
    ]);
    expect(shipped.map(({ source }) => source)).toContain("^[A-Za-z_]\\w*$");
  });

  it.each(shipped)("$place: $source", { timeout: 60_000 }, (expression) => {
    expect(judge(expression)).toBe("safe");
  });
});

describe("so does one of a format of Zod", () => {
  it.each(formats)("$place", { timeout: 60_000 }, (expression) => {
    expect(judge(expression)).toBe("safe");
  });
});
