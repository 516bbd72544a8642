import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { App, UploadFile } from "@fastidious/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadNodeFiles } from "../src/files.ts";
import { type RunningServer, serve } from "../src/index.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "forms-"));
const app = new App({ loadFiles: loadNodeFiles, uploadFolder: folder });
const form = {
  file: UploadFile,
  tags: z.array(z.string()).default([]),
  meta: z.object({ n: z.int() }).optional(),
};

app.post("/", { form }, async (context) => ({
  ...context.form,
  text: (await context.form.file.text()).slice(0, 10),
}));
app.post("/stream", { bodyLimit: 2_000_000 }, async ({ request }) => {
  let size = 0;
  for await (const chunk of request.stream()) size += chunk.length;
  return size;
});
app.post("/swallow", { bodyLimit: 10 }, async ({ request }) => {
  const reader = request.stream().getReader();
  await reader.read();
  await reader.cancel();
  return "enough";
});

let server: RunningServer;
beforeAll(async () => {
  server = await serve(app, { port: 0, handleSignals: false });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("a form over a socket", () => {
  it("comes from fetch", async () => {
    const body = new FormData();
    body.append("tags", "a");
    body.append("tags", "b");
    body.append("meta", new Blob(['{"n":1}'], { type: "application/json" }));
    body.append("file", new File(["hello"], "a.txt", { type: "text/plain" }));

    const response = await fetch(server.url, { method: "POST", body });

    expect(await response.json()).toEqual({
      file: { filename: "a.txt", contentType: "text/plain", size: 5 },
      tags: ["a", "b"],
      meta: { n: 1 },
      text: "hello",
    });
  });

  it("comes from curl, with a file that goes to the disk", async () => {
    const path = join(folder, "large.bin");
    writeFileSync(path, "x".repeat(3_000_000));
    const fields = ["-F", `file=@${path};type=text/x-large`, "-F", "tags=a", "-F", 'meta={"n":2}'];

    const { stdout } = await run("curl", ["--silent", ...fields, server.url]);

    expect(JSON.parse(stdout)).toEqual({
      file: { filename: "large.bin", contentType: "text/x-large", size: 3_000_000 },
      tags: ["a"],
      meta: { n: 2 },
      text: "xxxxxxxxxx",
    });
  });
});

describe("a body that is streamed over a socket", () => {
  it("is counted as it comes", async () => {
    const send = (size: number): Promise<Response> =>
      fetch(`${server.url}/stream`, { method: "POST", body: new Uint8Array(size) });

    expect(await (await send(1_500_000)).json()).toBe(1_500_000);
    expect((await send(2_000_001)).status).toBe(413);
  });

  it("may be left before its end", async () => {
    const response = await fetch(`${server.url}/swallow`, { method: "POST", body: "12345" });

    expect(await response.json()).toBe("enough");
  });
});
