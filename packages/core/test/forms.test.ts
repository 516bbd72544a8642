import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App, APIRouter, dependency, UploadFile } from "../src/index.ts";

function urlencoded(body: string): RequestInit {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", headers, body };
}

describe("a form", () => {
  it("is read from a urlencoded body", async () => {
    const app = new App();
    app.post("/login", { form: { username: z.string(), age: z.int() } }, ({ form }) => form);

    const response = await app.request("/login", urlencoded("username=ann+b&age=42&other=1"));

    expect(await response.json()).toEqual({ username: "ann b", age: 42 });
  });

  it("tells all that is missing, in the body", async () => {
    const app = new App();
    app.post("/login", { form: { username: z.string(), age: z.int() } }, ({ form }) => form);

    const response = await app.request("/login", { method: "POST" });

    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      detail: [
        { type: "missing", loc: ["body", "username"], msg: "Field required" },
        { type: "missing", loc: ["body", "age"], msg: "Field required" },
      ],
    });
  });

  it("takes an empty text for a missing one where the field may be missing", async () => {
    const app = new App();
    const form = { name: z.string(), age: z.int().optional(), size: z.string().default("M") };
    app.post("/", { form }, (context) => context.form);

    const response = await app.request("/", urlencoded("name=&age=&size="));

    expect(await response.json()).toEqual({ name: "", size: "M" });
  });

  it("gives lists all values of a name, and other fields the last", async () => {
    const app = new App();
    app.post("/", { form: { tag: z.array(z.string()), n: z.int() } }, ({ form }) => form);

    const response = await app.request("/", urlencoded("tag=a&n=1&tag=b&n=2"));

    expect(await response.json()).toEqual({ tag: ["a", "b"], n: 2 });
  });

  it("is refused by a strict model where it has undeclared fields", async () => {
    const app = new App();
    app.post("/", { form: z.strictObject({ name: z.string() }) }, ({ form }) => form);

    const response = await app.request("/", urlencoded("name=a&extra=b"));

    expect(await response.json()).toEqual({
      detail: [
        { type: "extra_forbidden", loc: ["body", "extra"], msg: "Extra inputs are not permitted" },
      ],
    });
  });

  it("reads a field under its alias", async () => {
    const app = new App();
    app.post(
      "/",
      { form: { grant: z.string().meta({ alias: "grant_type" }) } },
      ({ form }) => form,
    );

    const response = await app.request("/", urlencoded("grant_type=password"));

    expect(await response.json()).toEqual({ grant: "password" });
  });

  it("reads JSON where a field is an object", async () => {
    const app = new App();
    const form = { meta: z.object({ on: z.date() }), list: z.array(z.object({ n: z.int() })) };
    app.post("/", { form }, (context) => context.form);
    const body = new URLSearchParams([
      ["meta", '{"on":"2026-01-02"}'],
      ["list", '{"n":1}'],
      ["list", '{"n":2}'],
    ]);

    const response = await app.request("/", { method: "POST", body });

    expect(await response.json()).toEqual({
      meta: { on: "2026-01-02T00:00:00.000Z" },
      list: [{ n: 1 }, { n: 2 }],
    });
  });

  it("says that a field's JSON is broken", async () => {
    const app = new App();
    app.post("/", { form: { meta: z.object({ n: z.int() }), a: z.int() } }, ({ form }) => form);

    const response = await app.request("/", urlencoded("meta=%7B"));

    expect(await response.json()).toMatchObject({
      detail: [
        { type: "missing", loc: ["body", "a"] },
        { type: "json_invalid", loc: ["body", "meta"] },
      ],
    });
  });

  it("is of no other content type", async () => {
    const app = new App();
    app.post("/", { form: { name: z.string() } }, ({ form }) => form);
    const headers = { "content-type": "application/json" };

    const response = await app.request("/", { method: "POST", headers, body: '{"name":"a"}' });

    expect(response.status).toBe(415);
  });

  it("is read once for the route and its dependencies", async () => {
    const app = new App();
    const user = dependency({ form: { user: z.string() } }, ({ form }) => form.user.toUpperCase());
    app.post("/", { form: { n: z.int() }, dependencies: { user } }, (context) => ({
      user: context.user,
      n: context.form.n,
    }));

    const response = await app.request("/", urlencoded("user=ann&n=1"));

    expect(await response.json()).toEqual({ user: "ANN", n: 1 });
  });

  it("finds no field in what every object has", async () => {
    const app = new App();
    const form = { constructor: z.string(), valueOf: z.object({}) };
    app.post("/", { form }, () => "never");

    const response = await app.request("/", { method: "POST" });

    expect(await response.json()).toMatchObject({
      detail: [{ type: "missing" }, { type: "missing" }],
    });
  });

  it("takes names that every object has for names like others", async () => {
    const app = new App();
    app.post("/", { form: z.looseObject({ constructor: z.string() }) }, ({ form }) =>
      Object.keys(form),
    );

    const response = await app.request("/", urlencoded("constructor=a&__proto__=b&toString=c"));

    expect(await response.json()).toEqual(["constructor", "toString"]);
  });
});

function multipart(...entries: [name: string, value: string | File][]): RequestInit {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return { method: "POST", body };
}

describe("a form with files", () => {
  it("gives files and fields", async () => {
    const app = new App();
    app.post("/", { form: { photo: UploadFile, title: z.string() } }, async ({ form }) => ({
      title: form.title,
      name: form.photo.filename,
      type: form.photo.contentType,
      size: form.photo.size,
      text: await form.photo.text(),
    }));
    const photo = new File(["hello"], "a.txt", { type: "text/plain" });

    const response = await app.request("/", multipart(["photo", photo], ["title", "A"]));

    expect(await response.json()).toEqual({
      title: "A",
      name: "a.txt",
      type: "text/plain",
      size: 5,
      text: "hello",
    });
  });

  it("gives lists all files of a name, and leaves out those that nobody chose", async () => {
    const app = new App();
    const form = { photos: z.array(UploadFile).default([]), cover: UploadFile.optional() };
    app.post("/", { form }, (context) => ({
      photos: context.form.photos.map(({ filename }) => filename),
      cover: context.form.cover?.filename ?? null,
    }));
    const some = multipart(
      ["photos", new File(["a"], "a")],
      ["photos", new File(["b"], "b")],
      ["cover", new File([], "")],
    );

    expect(await (await app.request("/", some)).json()).toEqual({
      photos: ["a", "b"],
      cover: null,
    });
    expect(await (await app.request("/", multipart(["x", "1"]))).json()).toEqual({
      photos: [],
      cover: null,
    });
  });

  it("tells which file is missing, and that a text is none", async () => {
    const app = new App();
    app.post("/", { form: { a: UploadFile, b: UploadFile, c: z.string() } }, () => "never");

    const response = await app.request("/", multipart(["b", "text"], ["c", new File(["x"], "c")]));

    expect(await response.json()).toEqual({
      detail: [
        { type: "missing", loc: ["body", "a"], msg: "Field required" },
        { type: "custom", loc: ["body", "b"], msg: "Expected a file." },
        {
          type: "invalid_type",
          loc: ["body", "c"],
          msg: "Invalid input: expected string, received ReceivedFile",
        },
      ],
    });
  });

  it("gives the web's File where the schema asks for it", async () => {
    const app = new App();
    const form = { photo: z.file().max(5).mime("text/plain"), more: z.array(z.file()).default([]) };
    app.post("/", { form }, async (context) => [
      context.form.photo.name,
      await context.form.photo.text(),
    ]);
    const short = new File(["hello"], "a.txt", { type: "text/plain" });
    const long = new File(["hello!"], "a.txt", { type: "text/plain" });

    const response = await app.request("/", multipart(["photo", short]));
    const refused = await app.request("/", multipart(["photo", long]));

    expect(await response.json()).toEqual(["a.txt", "hello"]);
    expect(await refused.json()).toMatchObject({ detail: [{ loc: ["body", "photo"] }] });
  });

  it("makes a set of several files", async () => {
    const app = new App();
    app.post("/", { form: { photos: z.set(UploadFile).optional() } }, ({ form }) =>
      Array.from(form.photos ?? [], ({ filename }) => filename),
    );
    const photos = multipart(["photos", new File(["1"], "a")], ["photos", new File(["2"], "b")]);

    expect(await (await app.request("/", photos)).json()).toEqual(["a", "b"]);
    expect(await (await app.request("/", multipart(["other", ""]))).json()).toEqual([]);
  });

  it("takes JSON as a part beside files, as a text or as a blob", async () => {
    const app = new App();
    const meta = z.object({ on: z.date() });
    app.post("/", { form: { meta, photo: UploadFile } }, ({ form }) => form.meta);
    const json = '{"on":"2026-01-02"}';
    const photo = new File(["x"], "x");
    const blob = new File([json], "blob", { type: "application/json" });

    const asText = await app.request("/", multipart(["meta", json], ["photo", photo]));
    const asBlob = await app.request("/", multipart(["meta", blob], ["photo", photo]));

    expect(await asText.json()).toEqual({ on: "2026-01-02T00:00:00.000Z" });
    expect(await asBlob.json()).toEqual({ on: "2026-01-02T00:00:00.000Z" });
  });

  it("takes no more and no other JSON as a blob than as a text", async () => {
    const app = new App();
    const form = { meta: z.object({}), constructor: UploadFile.optional() };
    app.post("/", { form, formLimits: { fieldBytes: 4 } }, () => "read");
    const send = async (...parts: (string | Uint8Array<ArrayBuffer>)[]): Promise<number> =>
      (await app.request("/", multipart(["meta", new File(parts, "blob")]))).status;

    expect(await send("{}")).toBe(200);
    expect(await send("{   }")).toBe(413);
    expect(await send(new Uint8Array([0xff]))).toBe(400);
  });

  it("keeps to the limits of the route, its routers and the application", async () => {
    const app = new App({ formLimits: { files: 1 } });
    const router = new APIRouter({ formLimits: { fields: 1 } });
    router.post("/", { form: z.looseObject({}), formLimits: { fileBytes: 2 } }, () => "read");
    app.includeRouter(router);
    const tell = async (init: RequestInit): Promise<unknown> =>
      (await app.request("/", init)).json();

    expect(await tell(multipart(["a", "1"], ["b", new File(["12"], "b")]))).toBe("read");
    expect(await tell(multipart(["a", "1"], ["b", "1"]))).toEqual({
      detail: "The form has more than 1 fields (formLimits.fields).",
    });
    expect(await tell(multipart(["a", new File(["123"], "a")]))).toEqual({
      detail: "A file of the form has more than 2 bytes (formLimits.fileBytes).",
    });
    expect(await tell(multipart(["a", new File([], "a")], ["b", new File([], "b")]))).toEqual({
      detail: "The form has more than 1 files (formLimits.files).",
    });
  });

  it("keeps a urlencoded one to the smaller of two limits, and names that", async () => {
    const app = new App({ bodyLimit: 4 });
    app.post("/less", { form: { a: z.string() }, formLimits: { bytes: 3 } }, () => "read");
    app.post("/more", { form: { a: z.string() } }, () => "read");
    const tell = async (path: string): Promise<unknown> =>
      (await app.request(path, urlencoded("a=123"))).json();

    expect(await tell("/less")).toEqual({
      detail: "The body has more than 3 bytes (formLimits.bytes).",
    });
    expect(await tell("/more")).toEqual({
      detail: "The body has more than 4 bytes (bodyLimit).",
    });
  });

  it("repeats texts, not files, where 422 answers show what was sent", async () => {
    const app = new App({ echoInput: true });
    app.post("/", { form: { n: z.int(), file: z.string() } }, () => "never");

    const response = await app.request("/", multipart(["n", "x"], ["file", new File(["a"], "b")]));

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: [{ input: "x" }, {}] });
  });
});
