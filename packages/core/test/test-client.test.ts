import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { App, RedirectResponse, StreamingResponse, TestClient } from "../src/index.ts";

const quiet = { error: (): void => undefined, warn: (): void => undefined };

describe("a test client", () => {
  it("asks with query, headers, cookies and JSON", async () => {
    const app = new App();
    app.post(
      "/items",
      {
        query: { tag: z.array(z.string()), limit: z.int() },
        headers: { x_key: z.string(), user_agent: z.string() },
        cookies: { seen: z.string() },
        body: { name: z.string() },
      },
      ({ query, headers, cookies, body }) => ({ ...query, ...headers, ...cookies, ...body }),
    );
    const client = new TestClient(app, { headers: { "x-key": "a" } });

    const response = await client.post("/items?tag=x", {
      query: { tag: ["y"], limit: 3, absent: undefined },
      cookies: { seen: "yes" },
      json: { name: "Foo" },
    });

    expect(await response.json()).toEqual({
      tag: ["x", "y"],
      limit: 3,
      x_key: "a",
      user_agent: "testclient",
      seen: "yes",
      name: "Foo",
    });
  });

  it("has a method for each of HTTP's", async () => {
    const app = new App();
    app.apiRoute(
      "/",
      { methods: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] },
      ({ request }) => request.method,
    );
    const client = new TestClient(app);

    const answers = await Promise.all([
      client.get("/"),
      client.post("/"),
      client.put("/"),
      client.patch("/"),
      client.delete("/"),
      client.options("/"),
    ]);

    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      "GET",
      "POST",
      "PUT",
      "PATCH",
      "DELETE",
      "OPTIONS",
    ]);
    expect(await (await client.head("/")).text()).toBe("");
  });

  it("sends forms urlencoded, and with a file as multipart", async () => {
    const app = new App();
    app.post("/", async ({ request }) => [request.header("content-type"), await request.text()]);
    const client = new TestClient(app);

    const plain = await client.post("/", { form: { name: "Ada L.", tag: ["a", 1] } });
    const file = await client.post("/", { form: { file: new Blob(["text"]), tag: ["a", "b"] } });

    expect(await plain.json()).toEqual([
      "application/x-www-form-urlencoded;charset=UTF-8",
      "name=Ada+L.&tag=a&tag=1",
    ]);
    expect(String(await file.json())).toContain("multipart/form-data; boundary=");
  });

  it("refuses two bodies at once", async () => {
    const client = new TestClient(new App());

    await expect(client.post("/", { json: 1, body: "x" })).rejects.toThrow(
      "TestClient: expected one of json, form and body. Take the others out.",
    );
  });

  it("gives a stream as it is made", async () => {
    const app = new App();
    app.get("/", { responseClass: StreamingResponse }, async function* ({ signal }) {
      yield "first ";
      while (!signal.aborted) {
        // oxlint-disable-next-line no-await-in-loop -- a stream that does not end
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield "more ";
      }
    });
    const abort = new AbortController();

    const response = await new TestClient(app).get("/", { signal: abort.signal });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    abort.abort();
    await reader?.cancel().catch(() => undefined);

    expect(new TextDecoder().decode(first?.value)).toBe("first ");
  });
});

describe("the cookies of a test client", () => {
  it("are kept from one request to the next, until they are deleted", async () => {
    const app = new App();
    app.get("/login", ({ response }) => response.setCookie("session", "a b"));
    app.get("/logout", ({ response }) => response.deleteCookie("session"));
    app.get("/", ({ request }) => request.cookies);
    const client = new TestClient(app);

    await client.get("/login");
    const loggedIn = await client.get("/");
    const held = client.cookies.get("session");
    await client.get("/logout");
    const loggedOut = await client.get("/");

    expect(await loggedIn.json()).toEqual({ session: "a b" });
    expect(held).toBe("a b");
    expect(await loggedOut.json()).toEqual({});
  });

  it("are sent by path, host and safety", async () => {
    const app = new App();
    app.get("/deep/set", ({ response }) => {
      response.setCookie("deep", "1", { path: "/deep" });
      response.setCookie("safe", "1", { secure: true });
      response.setCookie("strange", "1", { domain: "other.example" });
      response.setCookie("all", "1");
      response.setCookie("brief", "1", { maxAge: 0 });
    });
    app.get("/{rest:path}", ({ request }) => Object.keys(request.cookies));
    const client = new TestClient(app);

    await client.get("/deep/set");

    expect(await (await client.get("/deep/er")).json()).toEqual(["deep", "all"]);
    expect(await (await client.get("/deeper")).json()).toEqual(["all"]);
    expect(await (await client.get("https://testserver/")).json()).toEqual(["safe", "all"]);
    expect(await (await client.get("http://other.example/")).json()).toEqual([]);
  });

  it("may be set and taken away by hand", async () => {
    const app = new App();
    app.get("/", ({ request }) => request.cookies);
    const client = new TestClient(app);

    client.cookies.set("a", "1 2");
    client.cookies.set("b", "2");
    client.cookies.delete("b");
    const one = await client.get("/");
    client.cookies.clear();
    const none = await client.get("/");

    expect([await one.json(), await none.json()]).toEqual([{ a: "1 2" }, {}]);
  });
});

describe("redirects", () => {
  it("are followed, by GET where a form has been sent", async () => {
    const app = new App();
    app.post("/old", { statusCode: 303, responseClass: RedirectResponse }, () => "/new?a=1");
    app.get("/new", ({ request }) => [request.method, request.queryText, request.hasBody]);

    const response = await new TestClient(app).post("/old", { json: { a: 1 } });

    expect(await response.json()).toEqual(["GET", "a=1", false]);
  });

  it("keep method and body with 307", async () => {
    const app = new App();
    app.post("/old", { responseClass: RedirectResponse }, () => "/new");
    app.post("/new", { body: { a: z.int() } }, ({ body }) => body);

    const response = await new TestClient(app).post("/old", { json: { a: 1 } });

    expect(await response.json()).toEqual({ a: 1 });
  });

  it("are given as they are where the client or the request says so", async () => {
    const app = new App();
    app.get("/old", { responseClass: RedirectResponse }, () => "/new");

    const byClient = await new TestClient(app, { followRedirects: false }).get("/old");
    const byRequest = await new TestClient(app).get("/old", { followRedirects: false });

    expect([byClient.status, byRequest.status]).toEqual([307, 307]);
  });

  it("take no credentials to another host, and do not go on for ever", async () => {
    const app = new App();
    app.get("/away", { responseClass: RedirectResponse }, () => "http://other.example/seen");
    app.get("/seen", ({ request }) => request.header("authorization") ?? "none");
    app.get("/circle", { responseClass: RedirectResponse }, () => "/circle");
    const client = new TestClient(app);

    const away = await client.get("/away", { headers: { authorization: "Bearer secret" } });

    expect(await away.json()).toBe("none");
    await expect(client.get("/circle")).rejects.toThrow(
      "TestClient: /circle redirects more than 20 times.",
    );
  });
});

describe("an error of the application", () => {
  it("is thrown into the test", async () => {
    const app = new App({ logger: quiet });
    const failure = new Error("a mistake");
    app.get("/", () => {
      throw failure;
    });

    await expect(new TestClient(app).get("/")).rejects.toBe(failure);
  });

  it("is answered with 500 where the client says so", async () => {
    const app = new App({ logger: quiet });
    app.get("/", () => {
      throw new Error("a mistake");
    });

    const response = await new TestClient(app, { raiseServerExceptions: false }).get("/");

    expect(response.status).toBe(500);
  });

  it("that the application answers itself is no matter of the test", async () => {
    const app = new App();
    app.exceptionHandler(RangeError, () => new Response("out of range", { status: 416 }));
    app.get("/", () => {
      throw new RangeError("too far");
    });

    expect((await new TestClient(app).get("/")).status).toBe(416);
  });
});

describe("the application of a test client", () => {
  it("is started by the first request, and closed at the end of the block", async () => {
    const steps: string[] = [];
    const app = new App({
      lifespan: async function* () {
        steps.push("open");
        yield;
        steps.push("close");
      },
    });
    app.get("/", () => steps.push("handler"));

    {
      await using client = new TestClient(app);
      await client.get("/");
    }

    expect(steps).toEqual(["open", "handler", "close"]);
  });

  it("may be started and closed by hand", async () => {
    const open = vi.fn<() => void>();
    const app = new App({
      lifespan: async function* () {
        open();
        yield;
      },
    });
    const client = new TestClient(app);

    await client.start();
    await client.close();

    expect(open).toHaveBeenCalledOnce();
  });
});
