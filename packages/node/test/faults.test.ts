import { Agent, request as httpRequest } from "node:http";
import {
  App,
  dependency,
  type Dependency,
  type DependencyScope,
  HTTPException,
  StreamingResponse,
} from "@fastidious/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { serve } from "../src/index.ts";

/** The steps at which a request is told to fail: rows of the table in docs/pages/dependencies-with-yield.md. */
const steps = [
  "nowhere",
  "input",
  "open-outer",
  "open-slow",
  "open-inner",
  "handler",
  "model",
  "stream-first",
  "stream-later",
  "close-inner",
  "task",
  "close-outer",
  "send",
] as const;
type Step = (typeof steps)[number];

/** What the table says is answered; `cut` is a 200 whose body ends too early. */
const answers: Readonly<Record<Step, number | "cut">> = {
  nowhere: 200,
  input: 422,
  "open-outer": 503,
  "open-slow": 503,
  "open-inner": 503,
  handler: 503,
  model: 500,
  "stream-first": 503,
  "stream-later": "cut",
  "close-inner": 503,
  task: 200,
  "close-outer": 200,
  send: 200,
};

/** An application whose requests fail where their query says, and that notes what is open for each of them. */
class Faulty {
  readonly app = new App({ logger: { error: () => undefined, warn: () => undefined } });
  /** What is open now. */
  open = 0;
  opened = 0;
  /** Requests that closed something that was not the last opened. */
  readonly disordered: string[] = [];

  constructor() {
    const outer = this.resource("outer", "request", 0);
    const slow = this.resource("slow", "request", 1);
    const inner = dependency(
      { scope: "handler", dependencies: { outer } },
      this.opener("inner", "handler", 0),
    );
    const dependencies = { slow, inner };
    const query = { at: z.string(), n: z.int() };
    const Model = z.string().refine((text) => text !== "model");
    const Sent = z.string().refine((text) => text !== "never");
    this.app.get(
      "/value",
      { query, dependencies, responseModel: Model },
      ({ query: { at }, backgroundTasks }) => {
        backgroundTasks.addTask(() => fail(at, "task"));
        fail(at, "handler");
        return at;
      },
    );
    this.app.get(
      "/stream",
      { query, dependencies, responseClass: StreamingResponse, responseModel: Sent },
      async function* ({ query: { at }, backgroundTasks }) {
        backgroundTasks.addTask(() => fail(at, "task"));
        fail(at, "handler");
        fail(at, "stream-first");
        yield "one";
        await pause(0);
        fail(at, "stream-later");
        yield "two";
      },
    );
  }

  private resource(name: string, scope: DependencyScope, milliseconds: number): Dependency<string> {
    return dependency({ scope }, this.opener(name, scope, milliseconds));
  }

  /** Opens after so many milliseconds; what one request has open is a pile, kept in the request's state. */
  private opener(name: string, scope: DependencyScope, milliseconds: number): Opener {
    const close = this.close.bind(this);
    const begin = this.begin.bind(this);
    return async function* ({ request: { queryText, state } }) {
      const at = /at=([\w-]+)/.exec(queryText)?.[1] ?? "";
      if (milliseconds > 0) await pause(milliseconds);
      fail(at, `open-${name}`);
      const pile = (state[scope] ??= []);
      begin(pile, name);
      try {
        yield name;
        fail(at, `close-${name}`);
      } finally {
        close(pile, name, at);
      }
    };
  }

  private begin(pile: unknown, name: string): void {
    if (Array.isArray(pile)) pile.push(name);
    this.open += 1;
    this.opened += 1;
  }

  private close(pile: unknown, name: string, at: string): void {
    if (!Array.isArray(pile) || pile.pop() !== name) this.disordered.push(`${at} ${name}`);
    this.open -= 1;
  }
}

type Opener = (context: {
  readonly request: { readonly queryText: string; readonly state: Record<string, unknown> };
}) => AsyncGenerator<string, void>;

function fail(at: string, step: string): void {
  if (at === step) throw new HTTPException(503);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

interface Question {
  readonly step: Step;
  readonly path: string;
}

/** The same questions in each run: a linear congruential generator. */
function ask(count: number): Question[] {
  let seed = 20260726;
  const random = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * limit);
  };
  return Array.from({ length: count }, (_, n) => {
    const step = steps[random(steps.length)] ?? "nowhere";
    const isStream = step.startsWith("stream") || (step !== "model" && random(3) === 0);
    const number = step === "input" ? "x" : String(n);
    return { step, path: `/${isStream ? "stream" : "value"}?at=${step}&n=${number}` };
  });
}

/** What the table expects where a stream closes its handler's scope after it was sent. */
function expected({ step, path }: Question): number | "cut" {
  return step === "close-inner" && path.startsWith("/stream") ? 200 : answers[step];
}

it("closes all that 10,000 requests with random faults opened, and answers as the table says", async () => {
  const faulty = new Faulty();
  const wrong: string[] = [];
  const askOne = async (question: Question): Promise<void> => {
    const response = await faulty.app.request(question.path);
    const body = await response.text().catch(() => "cut");
    const answer = body === "cut" ? "cut" : response.status;
    if (answer !== expected(question)) wrong.push(`${question.path}: ${answer}`);
  };

  await inTurns(ask(10_000), 50, askOne);

  expect(wrong).toEqual([]);
  expect(faulty.disordered).toEqual([]);
  expect(faulty.open).toBe(0);
  expect(faulty.opened).toBeGreaterThan(15_000);
}, 60_000);

it("does so for 1,000 requests over sockets, some of which the client cuts", async () => {
  const faulty = new Faulty();
  const server = await serve(faulty.app, { port: 0, handleSignals: false });
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const wrong: string[] = [];

  await inTurns(ask(1_000), 20, async (question) => {
    const answer = await exchange(`${server.url}${question.path}`, agent, question.step === "send");
    const isAsTold = question.step === "send" || answer === expected(question);
    if (!isAsTold) wrong.push(`${question.path}: ${answer}`);
  });
  agent.destroy();
  await server.close();

  expect(wrong).toEqual([]);
  expect(faulty.disordered).toEqual([]);
  expect(faulty.open).toBe(0);
}, 60_000);

/** Works on a list with so many at the same time. */
async function inTurns<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- a worker does one thing at a time
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** @param leaves - Whether the client goes away as soon as it has asked. */
function exchange(url: string, agent: Agent, leaves: boolean): Promise<number | "cut"> {
  return new Promise((resolve) => {
    const asked = httpRequest(url, { agent }, (response) => {
      response.on("error", () => resolve("cut"));
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    asked.on("error", () => resolve("cut"));
    asked.end(() => {
      if (leaves) setImmediate(() => asked.destroy());
    });
  });
}
