import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type StartedProgram, startProgram } from "./start-program.ts";

const { BUN } = process.env;

describe.runIf(BUN)("bunHandlers", () => {
  let routed: StartedProgram;
  let fetched: StartedProgram;

  beforeAll(async () => {
    routed = await startSample("../samples/running/bun.ts");
    fetched = await startSample("serve-fetch-only.ts");
  }, 30_000);

  afterAll(async () => {
    await Promise.all([routed.stop(), fetched.stop()]);
  });

  it.each([
    "GET /whoami",
    "GET /whoami?a=1&b",
    "GET /whoami?",
    "GET /whoami?a?b#c",
    "GET /whoami#a",
    "GET http://other.example/whoami?a",
    "GET http://other.example",
    "GET /%77hoami",
    "GET /whoami%00",
    "GET /WHOAMI",
    "GET /whoami/",
    "GET //whoami",
    "GET /./whoami",
    "GET /items/../whoami",
    "GET /whoami\\",
    "GET /whoami;a",
    "GET /items/3?a",
    "GET /elsewhere",
    "GET *",
    "HEAD /whoami",
    "OPTIONS /whoami",
    "POST /whoami",
    "PURGE /whoami",
  ])("answers %j as app.fetch does", async (start) => {
    expect(await ask(routed, start)).toEqual(await ask(fetched, start));
  });

  it("knows the client, and the query", async () => {
    expect(await ask(routed, "GET /whoami?a=1")).toMatch(
      /\{"host":"(?:::ffff:)?127\.0\.0\.1","query":"a=1"\}$/,
    );
  });
});

function startSample(file: string): Promise<StartedProgram> {
  return startProgram("stdout", `${BUN}`, ["run", join(import.meta.dirname, file)]);
}

/** The whole answer to a request line that no client would send as it is, but for the date. */
async function ask({ url }: StartedProgram, start: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`${start} HTTP/1.1\r\nHost: app.example\r\nConnection: close\r\n\r\n`);
  const answer = await text(socket);
  return answer.replace(/^date: .*\r\n/im, "");
}
