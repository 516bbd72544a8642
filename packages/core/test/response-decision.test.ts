import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  App,
  dependency,
  HTMLResponse,
  JSONResponse,
  type Logger,
  ORJSONResponse,
  PlainTextResponse,
  RedirectResponse,
  Response as OurResponse,
  UJSONResponse,
} from "../src/index.ts";

const silent: Logger = { error: () => undefined, warn: () => undefined };

async function tell(app: App, path = "/"): Promise<unknown[]> {
  const response = await app.request(path);
  return [response.status, response.headers.get("content-type"), await response.text()];
}

describe("a returned response", () => {
  it("is sent as it is: not validated, nothing merged into it", async () => {
    const app = new App();
    app.get("/", { responseModel: z.object({ id: z.int() }), statusCode: 201 }, ({ response }) => {
      response.statusCode = 202;
      response.headers.set("x-draft", "1");
      return new JSONResponse({ teapot: true }, { statusCode: 418 });
    });

    const response = await app.request("/");

    expect([response.status, await response.text()]).toEqual([418, '{"teapot":true}']);
    expect(response.headers.has("x-draft")).toBe(false);
  });

  it("may be the web's", async () => {
    const app = new App();
    app.get("/", { responseModel: z.object({ id: z.int() }) }, ({ response }) => {
      response.headers.set("x-draft", "1");
      return new Response("web", { status: 203, headers: { "content-type": "text/web" } });
    });

    expect(await tell(app)).toEqual([203, "text/web", "web"]);
    expect((await app.request("/")).headers.has("x-draft")).toBe(false);
  });

  it("runs its own background work, then the tasks that were added", async () => {
    const app = new App();
    const steps: string[] = [];
    app.get("/", ({ backgroundTasks }) => {
      backgroundTasks.addTask((step: string) => steps.push(step), "added");
      return new JSONResponse(1, { background: { run: () => void steps.push("own") } });
    });

    await app.request("/");

    expect(steps).toEqual(["own", "added"]);
  });
});

describe("a returned value", () => {
  it("is JSON", async () => {
    const app = new App();
    app.get("/", () => ({ id: 1 }));

    expect(await tell(app)).toEqual([200, "application/json", '{"id":1}']);
  });

  it("is null when nothing is returned", async () => {
    const app = new App();
    app.get("/", () => undefined);

    expect(await tell(app)).toEqual([200, "application/json", "null"]);
  });

  it("is encoded by one encoder, with a class, with a model and without", async () => {
    const app = new App();
    const value = {
      at: new Date(0),
      tags: new Set(["a"]),
      map: new Map([["k", 1]]),
      left: undefined,
    };
    const encoded = '{"at":"1970-01-01T00:00:00.000Z","tags":["a"],"map":{"k":1}}';
    app.get("/bare", () => value);
    app.get("/model", { responseModel: z.any() }, () => value);
    app.get("/class", () => new JSONResponse(value));

    expect((await tell(app, "/bare"))[2]).toBe(encoded);
    expect((await tell(app, "/model"))[2]).toBe(encoded);
    expect((await tell(app, "/class"))[2]).toBe(encoded);
  });

  it("that JSON can't hold is a 500, the field in the log", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    app.get("/", () => ({ rows: [{ big: 10n }] }));
    app.get("/nan", () => ({ ratio: Number.NaN }));

    expect((await tell(app))[0]).toBe(500);
    expect((await tell(app, "/nan"))[0]).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"JSONEncodeError: Field "rows.0.big" is a bigint, and JSON has none. Convert it to text or to a number, or write a codec in the response model."`,
    );
    expect(String(error.mock.calls[1]?.[0]["err"])).toMatchInlineSnapshot(
      `"JSONEncodeError: Field "ratio" is NaN, and JSON has no such number. Send null instead."`,
    );
  });
});

describe("the status", () => {
  it("is the injected one before the route's, the route's before the class's", async () => {
    const app = new App();
    app.get("/class", { responseClass: RedirectResponse }, () => "/elsewhere");
    app.get("/route", { responseClass: RedirectResponse, statusCode: 302 }, () => "/elsewhere");
    app.get("/injected", { responseClass: RedirectResponse, statusCode: 302 }, ({ response }) => {
      response.statusCode = 303;
      return "/elsewhere";
    });

    expect((await app.request("/class")).status).toBe(307);
    expect((await app.request("/route")).status).toBe(302);
    expect((await app.request("/injected")).status).toBe(303);
  });

  it("may be set by a dependency", async () => {
    const app = new App();
    const accepted = dependency(({ response }) => void (response.statusCode = 202));
    app.get("/", { dependencies: { accepted } }, () => "ok");

    expect((await app.request("/")).status).toBe(202);
  });

  it("that forbids a body is sent without, whatever was returned", async () => {
    const app = new App();
    app.get("/route", { statusCode: 204 }, () => ({ some: "body" }));
    app.get("/injected", ({ response }) => {
      response.statusCode = 304;
      response.headers.set("etag", '"1"');
      response.headers.set("content-type", "text/plain");
      return { some: "body" };
    });
    app.get("/returned", () => new PlainTextResponse("body", { statusCode: 205 }));

    expect(await tell(app, "/route")).toEqual([204, null, ""]);
    expect(await tell(app, "/injected")).toEqual([304, null, ""]);
    expect(await tell(app, "/returned")).toEqual([205, null, ""]);
    expect((await app.request("/route")).headers.has("content-length")).toBe(false);
    expect((await app.request("/injected")).headers.get("etag")).toBe('"1"');
    expect((await app.request("/returned")).headers.get("content-length")).toBe("0");
  });

  it("that is none is a 500", async () => {
    const app = new App({ logger: silent });
    app.get("/", ({ response }) => void (response.statusCode = 99));

    expect((await app.request("/")).status).toBe(500);
  });
});

describe("injected headers", () => {
  it("replace those of the same name; cookies accumulate", async () => {
    const app = new App();
    app.get("/", { responseClass: HTMLResponse }, ({ response }) => {
      response.headers.set("Content-Type", "text/html; charset=latin1");
      response.headers.append("set-cookie", "a=1");
      response.headers.append("set-cookie", "b=2");
      return "<p>";
    });

    const response = await app.request("/");

    expect(response.headers.get("content-type")).toBe("text/html; charset=latin1");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("are checked where they are set", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    app.get("/", ({ response }) => response.headers.set("x-name", "a\r\nset-cookie: evil=1"));

    const response = await app.request("/");

    expect(response.status).toBe(500);
    expect(response.headers.has("set-cookie")).toBe(false);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: Header "x-name": expected a value of Latin-1 characters without control characters. Encode it first, for example with encodeURIComponent()."`,
    );
  });
});

describe("response classes", () => {
  it("have media types of their own", async () => {
    const app = new App();
    app.get("/html", { responseClass: HTMLResponse }, () => "<p>é</p>");
    app.get("/text", { responseClass: PlainTextResponse }, () => "é");
    app.get("/none", { responseClass: OurResponse }, () => "raw");
    app.get("/given", () => new OurResponse("a,b", { mediaType: "text/csv" }));
    app.get("/bytes", () => new OurResponse(new Uint8Array([65, 66]), { mediaType: "image/png" }));

    expect(await tell(app, "/html")).toEqual([200, "text/html; charset=utf-8", "<p>é</p>"]);
    expect(await tell(app, "/text")).toEqual([200, "text/plain; charset=utf-8", "é"]);
    expect((await tell(app, "/none"))[2]).toBe("raw");
    expect(await tell(app, "/given")).toEqual([200, "text/csv; charset=utf-8", "a,b"]);
    expect(await tell(app, "/bytes")).toEqual([200, "image/png", "AB"]);
  });

  it("count the length in bytes", async () => {
    const app = new App();
    app.get("/", { responseClass: PlainTextResponse }, () => "é");

    expect((await app.request("/")).headers.get("content-length")).toBe("2");
  });

  it("redirect without body, with a location that can't hold a line break", async () => {
    const app = new App();
    app.get("/", { responseClass: RedirectResponse }, () => "/a b?q=é%20\r\nx: y");

    const response = await app.request("/");

    expect(response.headers.get("location")).toBe("/a%20b?q=%C3%A9%20%0D%0Ax:%20y");
    expect([response.headers.get("content-length"), await response.text()]).toEqual(["0", ""]);
  });

  it("that take text refuse other content, telling what to do", async () => {
    const error = vi.fn<Logger["error"]>();
    const app = new App({ logger: { error, warn: error } });
    // @ts-expect-error -- JavaScript may return anything
    app.get("/", { responseClass: HTMLResponse }, () => ({ no: "text" }));

    expect((await app.request("/")).status).toBe(500);
    expect(String(error.mock.calls[0]?.[0]["err"])).toMatchInlineSnapshot(
      `"TypeError: HTMLResponse: expected text, bytes or nothing, got an object. Return a string, or choose a response class that renders such content, such as JSONResponse."`,
    );
  });

  it("of FastAPI's that are deprecated are JSONResponse", () => {
    expect([ORJSONResponse, UJSONResponse]).toEqual([JSONResponse, JSONResponse]);
  });

  it("refuse a status that is none", () => {
    expect(() => new JSONResponse(1, { statusCode: 600 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Response: expected a status code from 200 to 599, got 600.]`,
    );
  });
});

describe("a response class of one's own", () => {
  class XMLResponse extends OurResponse {
    static override readonly mediaType = "application/xml";
  }
  class PrettyResponse extends JSONResponse {
    static override readonly mediaType = "application/vnd.pretty+json";
    static override readonly statusCode = 203;

    override render(content: unknown): string {
      return JSON.stringify(content, null, 1);
    }
  }

  it("works on a route, with the model's content", async () => {
    const app = new App();
    app.get("/xml", { responseClass: XMLResponse }, () => "<a/>");
    app.get(
      "/pretty",
      { responseClass: PrettyResponse, responseModel: z.object({ id: z.int() }) },
      () => {
        const row = { id: 1, secret: "x" };
        return row;
      },
    );

    expect(await tell(app, "/xml")).toEqual([200, "application/xml", "<a/>"]);
    expect(await tell(app, "/pretty")).toEqual([
      203,
      "application/vnd.pretty+json",
      '{\n "id": 1\n}',
    ]);
  });

  it("works as a default", async () => {
    const app = new App({ defaultResponseClass: PrettyResponse });
    app.get("/", () => [1]);

    expect(await tell(app)).toEqual([203, "application/vnd.pretty+json", "[\n 1\n]"]);
  });

  it("works when it is returned", async () => {
    const app = new App();
    app.get("/", () => new XMLResponse("<b/>", { statusCode: 201, headers: { "x-a": "1" } }));

    expect(await tell(app)).toEqual([201, "application/xml", "<b/>"]);
  });
});
