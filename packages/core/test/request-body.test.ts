import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App, UploadFile } from "../src/index.ts";

function post(body: BodyInit): RequestInit {
  return { method: "POST", body };
}

/** A body whose length is not announced. */
function streamed(...chunks: string[]): RequestInit {
  const source = new Blob(chunks).stream();
  return Object.assign(post(source), { duplex: "half" });
}

describe("request.stream()", () => {
  it("gives the body as it arrives", async () => {
    const app = new App();
    app.post("/", async ({ request }) => {
      let text = "";
      const decoder = new TextDecoder();
      for await (const chunk of request.stream()) text += decoder.decode(chunk, { stream: true });
      return text;
    });

    const response = await app.request("/", streamed("one ", "two"));

    expect(await response.json()).toBe("one two");
  });

  it("is empty without a body", async () => {
    const app = new App();
    app.post("/", async ({ request }) => (await new Response(request.stream()).text()).length);

    expect(await (await app.request("/", { method: "POST" })).json()).toBe(0);
  });

  it("gives a body again that was read as a whole", async () => {
    const app = new App();
    app.post("/", { body: z.unknown() }, ({ request }) => new Response(request.stream()).text());
    const headers = { "content-type": "application/json" };

    const response = await app.request("/", { method: "POST", headers, body: "[1]" });

    expect(await response.json()).toBe("[1]");
  });

  it("can be left before its end", async () => {
    const app = new App();
    app.post("/", async ({ request }) => {
      for await (const chunk of request.stream()) return chunk.length > 0;
      return "nothing came";
    });

    expect(await (await app.request("/", streamed("some"))).json()).toBe(true);
  });

  it("is cut at the limit, announced or not", async () => {
    const app = new App();
    app.post("/", { bodyLimit: 3 }, ({ request }) => new Response(request.stream()).text());

    expect((await app.request("/", post("1234"))).status).toBe(413);
    expect((await app.request("/", streamed("12", "34"))).status).toBe(413);
  });
});

describe("request.form()", () => {
  it("gives what was sent, in order", async () => {
    const app = new App();
    app.post("/", async ({ request }) => {
      const form = await request.form();
      return { all: [...form], b: form.get("b"), every: form.getAll("b"), has: form.has("c") };
    });

    const response = await app.request("/", post(new URLSearchParams("b=1&a=2&b=3")));

    expect(await response.json()).toEqual({
      all: [
        ["b", "1"],
        ["a", "2"],
        ["b", "3"],
      ],
      b: "3",
      every: ["1", "3"],
      has: false,
    });
  });

  it("gives files", async () => {
    const app = new App();
    app.post("/", async ({ request }) => (await request.form()).get("file"));
    const body = new FormData();
    body.append("file", new File(["abc"], "a.txt", { type: "text/plain" }));

    const response = await app.request("/", post(body));

    expect(await response.json()).toEqual({
      filename: "a.txt",
      contentType: "text/plain",
      size: 3,
    });
  });

  it("gives the form that was declared, to middleware before and to handlers after", async () => {
    const app = new App();
    app.middleware(async (request, next) => {
      request.state["seen"] = (await request.form()).get("n");
      return next(request);
    });
    app.post("/", { form: { n: z.int(), file: UploadFile } }, async ({ form, request, state }) => [
      state["seen"],
      form.n,
      (await request.form()).get("n"),
    ]);
    const body = new FormData();
    body.append("n", "1");
    body.append("file", new File(["abc"], "a.txt"));

    expect(await (await app.request("/", post(body))).json()).toEqual(["1", 1, "1"]);
  });

  it("keeps to the limits of the route", async () => {
    const app = new App();
    app.post("/", { formLimits: { fields: 1 } }, async ({ request }) => [
      ...(await request.form()),
    ]);

    expect((await app.request("/", post(new URLSearchParams("a=1&b=2")))).status).toBe(413);
  });

  it("refuses a body that is no form", async () => {
    const app = new App();
    app.post("/", async ({ request }) => [...(await request.form())]);

    expect((await app.request("/", post("text"))).status).toBe(415);
  });
});
