import type { Logger } from "@fastidious/core";
import { setImmediate, setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createJSONLogger } from "./create-json-logger.ts";
import { createTerminalLogger } from "./create-terminal-logger.ts";
import { limitStorms } from "./lines/limit-storms.ts";

/** Takes what is written. */
class Target {
  readonly texts: string[] = [];

  write(text: string): void {
    this.texts.push(text);
  }
}

async function written(log: (target: Target) => void): Promise<string> {
  const target = new Target();
  log(target);
  await setTimeout(60);
  return target.texts.join("");
}

describe("the logger for programs", () => {
  it("writes a line of JSON with pino's levels", async () => {
    const text = await written((target) => {
      const logger = createJSONLogger(target);
      logger.info?.({ method: "GET", status: 200, route: undefined }, "GET / 200");
      logger.warn({}, "careful");
      logger.error({}, "broken");
    });

    const lines = text.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 30, time: expect.any(Number), method: "GET", status: 200, msg: "GET / 200" },
      { level: 40, time: expect.any(Number), msg: "careful" },
      { level: 50, time: expect.any(Number), msg: "broken" },
    ]);
  });

  it("writes an error with its stack, its code and its cause", async () => {
    const cause = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    const err = new TypeError("no database", { cause });

    const text = await written((target) => createJSONLogger(target).error({ err }, "broken"));

    expect(JSON.parse(text)).toMatchObject({
      err: {
        type: "TypeError",
        message: "no database",
        stack: expect.stringContaining("loggers.test.ts"),
        cause: { type: "Error", message: "refused", code: "ECONNREFUSED" },
      },
    });
  });

  it("writes one line whatever it is given", async () => {
    const loop: Record<string, unknown> = {};
    loop["loop"] = loop;

    const text = await written((target) =>
      createJSONLogger(target).error(
        { loop, big: 1n, err: Object.create(null), path: 'a"\n{"level":50}' },
        "a\nb",
      ),
    );

    expect(text.split("\n")).toHaveLength(2);
    expect(JSON.parse(text)).toMatchObject({
      loop: "(no JSON)",
      big: "(no JSON)",
      err: { message: "something that is no text" },
      path: 'a"\n{"level":50}',
      msg: "a\nb",
    });
  });

  it("writes many lines in one go", async () => {
    const target = new Target();
    const logger = createJSONLogger(target);

    for (let at = 0; at < 50; at += 1) logger.info?.({ at }, "line");
    await setTimeout(60);

    expect(target.texts).toHaveLength(1);
    expect(target.texts[0]?.split("\n")).toHaveLength(51);
  });
});

describe("a trouble", () => {
  it("waits for no other line", async () => {
    const target = new Target();
    const logger = createJSONLogger(target);

    logger.info?.({}, "request");
    logger.error({}, "broken");
    await setImmediate();

    expect(target.texts).toEqual([expect.stringMatching(/request.*\n.*broken.*\n$/)]);
  });
});

describe("the logger for people", () => {
  it("writes a request as a line that reads", async () => {
    const text = await written((target) =>
      createTerminalLogger(target).info?.(
        { requestId: "a-1", method: "GET", path: "/items/7", status: 404, duration: 3.2 },
        "GET /items/7 404",
      ),
    );

    // oxlint-disable-next-line no-control-regex -- the colours
    expect(text.replaceAll(/\u001B\[\d+m/g, "")).toMatch(
      /^\d\d:\d\d:\d\d GET \/items\/7 404 3\.2 ms\n$/,
    );
  });

  it("writes an error with its stack", async () => {
    const text = await written((target) =>
      createTerminalLogger(target).error({ err: new Error("no"), route: "GET /" }, "It failed."),
    );

    expect(text).toContain("It failed.");
    expect(text).toContain("route='GET /'");
    expect(text).toContain("loggers.test.ts");
  });

  it("lets no text from outside paint the screen", async () => {
    const text = await written((target) =>
      createTerminalLogger(target).info?.(
        { method: "GET", path: "/\u001B[2J\u0007", status: 200, duration: 1 },
        "",
      ),
    );

    expect(text).toContain("/?[2J?");
  });
});

describe("a storm of errors", () => {
  it("is cut to a hundred lines a second", async () => {
    const lines: string[] = [];
    const write = (_fields: unknown, message: string): void => void lines.push(message);
    const logger: Logger = limitStorms({ error: write, warn: write, info: write });

    for (let at = 0; at < 1000; at += 1) logger.error({}, "broken");
    for (let at = 0; at < 1000; at += 1) logger.info?.({}, "request");

    expect(lines.filter((line) => line === "broken")).toHaveLength(99);
    expect(lines.filter((line) => line === "request")).toHaveLength(1000);
  });
});
