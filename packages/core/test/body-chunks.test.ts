import { expect, it } from "vitest";
import { App, type ChunkFlow, type ChunkSink, type Request } from "../src/index.ts";

/** Reads a body chunk by chunk, and gives what came of it. */
function collect(request: Request, limit = 1000): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let flow: ChunkFlow | undefined;
    const sink: ChunkSink = {
      begin: (given) => (flow = given),
      add: (chunk) => {
        chunks.push(chunk);
        setTimeout(() => flow?.resume(), 1);
        return false;
      },
      end: () => resolve(chunks),
      fail: reject,
    };
    request.readChunks(sink, { bytes: limit, option: "bodyLimit" });
  });
}

function bodyOf(...texts: string[]): RequestInit {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  // Node asks for `duplex` where the body is a stream; the type of RequestInit does not know it.
  return { method: "POST", body, duplex: "half" } as RequestInit;
}

const app = new App({ logger: { error: () => undefined, warn: () => undefined } });

app.post("/count", async ({ request }) => (await collect(request)).length);
app.post("/few", async ({ request }) => (await collect(request, 3)).length);
app.post("/whole-first", async ({ request }) => {
  await request.bytes();
  return (await collect(request)).length;
});
app.post("/whole-later", async ({ request }) => {
  await collect(request);
  return (await request.bytes()).length;
});
app.post("/twice", async ({ request }) => {
  await collect(request);
  return (await collect(request)).length;
});

it("hands a body on in the chunks in which it comes", async () => {
  const response = await app.request("/count", bodyOf("ab", "c"));

  expect(await response.json()).toBe(2);
});

it("gives no chunk of a body that is not there", async () => {
  const response = await app.request("/count", { method: "POST" });

  expect(await response.json()).toBe(0);
});

it("counts the bytes as they come", async () => {
  const response = await app.request("/few", bodyOf("ab", "cd"));

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({ detail: "The body has more than 3 bytes (bodyLimit)." });
});

it("believes a content-length that is too long", async () => {
  const headers = { "content-length": "4" };
  const response = await app.request("/few", { ...bodyOf("ab"), headers });

  expect(response.status).toBe(413);
});

it("gives a body that was read before in one chunk", async () => {
  const response = await app.request("/whole-first", bodyOf("ab", "c"));

  expect(await response.json()).toBe(1);
});

it("can't read as a whole what was read as a stream", async () => {
  const response = await app.request("/whole-later", bodyOf("ab"));

  expect(response.status).toBe(500);
});

it("can't read a stream twice", async () => {
  const response = await app.request("/twice", bodyOf("ab"));

  expect(response.status).toBe(500);
});
