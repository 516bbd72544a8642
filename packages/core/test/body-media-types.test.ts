import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App, APIRouter } from "../src/index.ts";

function post(contentType: string | undefined, body: BodyInit): RequestInit {
  // Bytes, so that no content type is made up for a text.
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const headers = contentType === undefined ? {} : { "content-type": contentType };
  return { method: "POST", headers, body: bytes };
}

describe("a body of text", () => {
  const app = new App();
  app.post("/", { body: z.string().max(5).meta({ mediaType: "text/plain" }) }, ({ body }) => body);

  it("is the decoded text", async () => {
    const response = await app.request("/", post("text/plain; charset=UTF-8", "žluť"));

    expect(await response.json()).toBe("žluť");
  });

  it("is validated", async () => {
    const response = await app.request("/", post("text/plain", "too long"));

    expect(await response.json()).toMatchObject({ detail: [{ loc: ["body"] }] });
  });

  it("is refused where it says that it is something else", async () => {
    const statusOf = async (type: string | undefined): Promise<number> =>
      (await app.request("/", post(type, "abc"))).status;

    expect(await statusOf("application/json")).toBe(415);
    expect(await statusOf("text/plain; charset=latin1")).toBe(415);
    expect(await statusOf("application/json; text/plain")).toBe(415);
    expect(await statusOf(undefined)).toBe(415);
  });

  it("is refused where it is not UTF-8", async () => {
    const response = await app.request("/", post("text/plain", new Uint8Array([0xff])));

    expect(response.status).toBe(400);
  });

  it("is missing when it is empty", async () => {
    const response = await app.request("/", post("text/plain", ""));

    expect(await response.json()).toMatchObject({ detail: [{ type: "missing", loc: ["body"] }] });
  });
});

describe("a body of bytes", () => {
  it("is the bytes", async () => {
    const app = new App();
    const body = z.instanceof(Uint8Array).meta({ mediaType: "application/octet-stream" });
    app.post("/", { body }, (context) => [...context.body]);

    const response = await app.request(
      "/",
      post("application/octet-stream", new Uint8Array([0, 255])),
    );

    expect(await response.json()).toEqual([0, 255]);
  });

  it("may be of any type of a range", async () => {
    const app = new App();
    const body = z.instanceof(Uint8Array).meta({ mediaType: "image/*" });
    app.post("/", { body }, (context) => context.body.length);

    const png = await app.request("/", post("image/png", "abc"));
    const text = await app.request("/", post("text/plain", "abc"));

    expect(await png.json()).toBe(3);
    expect(text.status).toBe(415);
    expect(text.headers.get("accept")).toBe("image/*");
  });
});

it("takes other texts than strings from a body of text", async () => {
  const app = new App();
  app.post("/", { body: z.int().meta({ mediaType: "text/plain" }) }, ({ body }) => body + 1);

  expect(await (await app.request("/", post("text/plain", "41"))).json()).toBe(42);
});

it("demands the media type of JSON that names one", async () => {
  const app = new App();
  const body = z.object({ data: z.int() }).meta({ mediaType: "application/vnd.api+json" });
  app.post("/", { body }, (context) => context.body.data);

  const right = await app.request("/", post("application/vnd.api+json", '{"data":1}'));
  const plain = await app.request("/", post("application/json", '{"data":1}'));

  expect(await right.json()).toBe(1);
  expect(plain.status).toBe(415);
});

describe("strictContentType", () => {
  it("refuses JSON that does not say that it is", async () => {
    const app = new App();
    app.post("/", { body: z.object({ n: z.int() }) }, ({ body }) => body);

    expect((await app.request("/", post(undefined, '{"n":1}'))).status).toBe(415);
  });

  it("takes a body without a content type for JSON when it is false", async () => {
    const app = new App({ strictContentType: false });
    app.post("/", { body: z.object({ n: z.int() }) }, ({ body }) => body);

    const silent = await app.request("/", post(undefined, '{"n":1}'));
    const text = await app.request("/", post("text/plain", '{"n":1}'));

    expect(await silent.json()).toEqual({ n: 1 });
    expect(text.status).toBe(415);
  });

  it("is the innermost one's", async () => {
    const app = new App({ strictContentType: false });
    const router = new APIRouter({ prefix: "/strict", strictContentType: true });
    router.post("/a", { body: z.unknown() }, () => "read");
    router.post("/b", { body: z.unknown(), strictContentType: false }, () => "read");
    app.includeRouter(router);

    expect((await app.request("/strict/a", post(undefined, "1"))).status).toBe(415);
    expect((await app.request("/strict/b", post(undefined, "1"))).status).toBe(200);
  });
});
