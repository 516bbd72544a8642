import { connect } from "node:net";
import {
  App,
  CORSMiddleware,
  type MiddlewareObject,
  type Next,
  type Request,
  type Response,
} from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type RunningServer, serve } from "../src/index.ts";

// From 16 KiB on a model writes bytes, and their memory is used again once they were sent.
const Rows = z.array(z.object({ id: z.int(), text: z.string() }));
const app = createApp();
const outer = new App();
outer.mount("/inner", app);
const watched = createApp();
const kept: (readonly [Response, string])[] = [];
watched.middleware(async (request, next) => {
  const response = await next(request);
  kept.push([response, new TextDecoder().decode(bodyOf(response))]);
  return response;
});
const around = new App();
around.mount("/inner", watched);
const shared = createApp();
shared.addMiddleware(CORSMiddleware, { allowOrigins: ["*"] });
const aroundShared = new App();
aroundShared.addMiddleware(CORSMiddleware, { allowOrigins: ["*"] });
aroundShared.mount("/inner", watched);
const forgetful: Response[] = [];
const careless = createApp();
careless.addMiddleware(
  class implements MiddlewareObject {
    readonly leavesBody = true;
    async dispatch(request: Request, next: Next): Promise<Response> {
      const response = await next(request);
      forgetful.push(response);
      return response;
    }
  },
);

let servers: RunningServer[] = [];
beforeAll(async () => {
  const all = [app, outer, watched, around, shared, aroundShared, careless].map((one) =>
    serve(one, { port: 0, host: "127.0.0.1", accessLog: false }),
  );
  servers = await Promise.all(all);
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

describe("long answers of models", () => {
  it.each([
    ["an application", 0, ""],
    ["a mounted one", 1, "/inner"],
    ["one with middleware", 2, ""],
    ["a mounted one with middleware", 3, "/inner"],
    ["one with CORS", 4, ""],
    ["one with middleware, mounted behind CORS", 5, "/inner"],
  ])("reach each client whole, many at a time, from %s", async (_name, server, prefix) => {
    const sizes = Array.from({ length: 100 }, (_, index) => 200 + ((index * 7919) % 4000));

    const answers = await Promise.all(sizes.map((size) => ask(server, `${prefix}/rows/${size}`)));

    expect(answers.map((answer, index) => answer === toText(sizes[index] ?? 0))).not.toContain(
      false,
    );
  });

  it("are not written over while a client reads slowly", async () => {
    const slow = connect(portOf(0), "127.0.0.1");
    slow.write("GET /rows/300000 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    slow.pause();
    // Longer than what the system takes at once: the rest waits in the process.
    await askInTurn(3, () => ask(0, "/rows/290000"));

    const parts: Buffer[] = [];
    for await (const part of slow) parts.push(part as Buffer);

    const answer = Buffer.concat(parts).toString();
    expect(answer.slice(answer.indexOf("\r\n\r\n") + 4) === toText(300_000)).toBe(true);
  });

  it("survive clients that leave in their midst", async () => {
    const answers = await askInTurn(10, () => {
      const leaving = connect(portOf(0), "127.0.0.1");
      leaving.write("GET /rows/50000 HTTP/1.1\r\nHost: a\r\n\r\n");
      leaving.once("data", () => leaving.resetAndDestroy());
      return ask(0, "/rows/49000");
    });

    const expected = toText(49_000);
    expect(answers.every((answer) => answer === expected)).toBe(true);
  });

  it("stay as they are where middleware has kept them", async () => {
    await askInTurn(30, (turn) => ask(2, `/rows/${1000 + turn}`));
    await askInTurn(30, (turn) => ask(3, `/inner/rows/${1000 + turn}`));
    await askInTurn(30, (turn) => ask(5, `/inner/rows/${1000 + turn}`));

    const changed = kept.filter(([response, text]) => {
      return new TextDecoder().decode(bodyOf(response)) !== text;
    });
    expect(kept.length).toBeGreaterThanOrEqual(90);
    expect(changed).toEqual([]);
  });

  it("are written over once they were sent where all middleware says that it leaves them", async () => {
    await askInTurn(30, (turn) => ask(6, `/rows/${1000 + turn}`));

    const [first] = forgetful;
    const now = first && new TextDecoder().decode(bodyOf(first));
    expect(now === toText(1000)).toBe(false);
  });

  it("belong to whoever asks for them without a server", async () => {
    const first = await app.request("/rows/2000");
    await askInTurn(10, () => ask(0, "/rows/2001"));

    expect((await first.text()) === toText(2000)).toBe(true);
  });
});

function createApp(): App {
  const created = new App();
  created.get("/rows/{size}", { path: { size: z.int() }, responseModel: Rows }, ({ path }) =>
    toRows(path.size),
  );
  return created;
}

function toRows(size: number): { id: number; text: string }[] {
  return Array.from({ length: size }, (_, index) => ({ id: index, text: `ä ${index} of ${size}` }));
}

function toText(size: number): string {
  return JSON.stringify(toRows(size));
}

function bodyOf({ body }: Response): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return new TextEncoder().encode(typeof body === "string" ? body : "");
}

function portOf(server: number): number {
  return servers[server]?.port ?? 0;
}

async function ask(server: number, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${portOf(server)}${path}`);
  return response.text();
}

async function askInTurn(
  turns: number,
  askOnce: (turn: number) => Promise<string>,
): Promise<string[]> {
  const answers: string[] = [];
  for (let turn = 0; turn < turns; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- each is to be written on the memory of the one before
    answers.push(await askOnce(turn));
  }
  return answers;
}
