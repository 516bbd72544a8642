import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod/v3";
import {
  App,
  APIRouter,
  DefinitionError,
  dependency,
  type Dependency,
  UploadFile,
} from "../src/index.ts";
import { problemsOf } from "./problems-of.ts";

/** What plain JavaScript, without types, may hand over. */
function untyped(value: unknown): never {
  return value as never;
}

const handler = (): string => "never";

describe("a path", () => {
  it("is written in OpenAPI's way", () => {
    const problems = problemsOf((app) => {
      app.get("items", handler);
      app.get("/items/:id", handler);
      app.get("/items/{id", handler);
      app.get("/items/{id}{name}", handler);
      app.get("/items/{id:integer}", handler);
      app.get("/items/{item-id}", handler);
      app.get("/items/{id}/parts/{id}", handler);
      app.get("/files/*", handler);
      app.get("/search?q={q}", handler);
      app.get("/{rest:path}/edit", handler);
      app.get("/v-{rest:path}", handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET items: the path must start with "/". Write "/items".",
        "GET /items/:id: ":id" is no parameter here. Write "{id}".",
        "GET /items/{id: a "{" has no "}" of its own. Write parameters as "{name}".",
        "GET /items/{id}{name}: "{id}" touches the next parameter. Put a character between them.",
        "GET /items/{id:integer}: "{id:integer}" has an unknown convertor. Use int, float, uuid, str or path.",
        "GET /items/{item-id}: "{item-id}" is no parameter name. Use letters, digits and "_", such as "{item_id}".",
        "GET /items/{id}/parts/{id}: "{id}" stands in the path twice. Give each parameter a name of its own.",
        "GET /files/*: the path holds "*". Write "{rest:path}" for the rest of a path and declare the query apart.",
        "GET /search?q={q}: the path holds "?". Write "{rest:path}" for the rest of a path and declare the query apart.",
        "GET /{rest:path}/edit: "{rest:path}" takes all the rest. Put it at the end of the path.",
        "GET /v-{rest:path}: "{rest:path}" must follow a "/". Write "/{rest:path}".",
      ]
    `);
  });

  it("has the parameters that its shape declares", () => {
    const problems = problemsOf((app) => {
      app.get("/items/{id}", { path: untyped({ itemId: z.int() }) }, handler);
      app.get("/items", { path: untyped(z.object({ id: z.int() })) }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /items/{id}: path declares "itemId", which is not in the path, which has {id}. Name it alike, or write {itemId} in the path.",
        "GET /items: path declares "id", which is not in the path, which has no parameters. Name it alike, or write {id} in the path.",
      ]
    `);
  });

  it("is declared once", () => {
    const problems = problemsOf((app) => {
      app.get("/items/{id}", handler);
      app.get("/items/{item_id}", handler);
      app.get("/items", handler);
      app.apiRoute("/items", { methods: ["GET", "POST"] }, handler);
      app.get("/users/{id:int}", handler);
      app.get("/users/{id:uuid}", handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /items/{item_id}: is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.",
        "GET, POST /items: is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.",
        "GET /users/{id:uuid}: is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.",
      ]
    `);
  });
});

describe("inputs", () => {
  it("can be read from where they stand", () => {
    const problems = problemsOf((app) => {
      app.get("/a", { query: { filter: z.object({ a: z.string() }) } }, handler);
      app.get("/b", { query: untyped(z.string()) }, handler);
      app.get("/c", { headers: { x_a: z.string(), "x-a": z.string() } }, handler);
      app.get("/d", { cookies: untyped({ c: "text" }) }, handler);
      app.get("/e", { query: untyped({ a: z.string(), b: z3.string() }) }, handler);
      app.post("/f", { body: untyped({ a: z.string(), b: z3.string() }) }, handler);
      app.post("/g", { body: untyped("text") }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /a: query: field "filter" is of type object, which text cannot hold. Declare it in the body, or write z.string() and parse it: z.string().transform(...). Or give it .meta({ style: "deepObject" }).",
        "GET /b: query: expected an object schema, got string. Write z.object({ ... }), or the fields alone: { name: z.string() }.",
        "GET /c: headers: fields "x_a" and "x-a" are both "x-a" on the wire. Give one another .meta({ alias }).",
        "GET /d: cookies: field "c" is no Zod schema. Write a Zod type there, as in { c: z.string() }.",
        "GET /e: query: field "a" is a Zod 4 schema among Zod 3 schemas, and Zod cannot mix them. Write all fields with one of "zod" and "zod/v3".",
        "POST /f: body: field "a" is a Zod 4 schema among Zod 3 schemas, and Zod cannot mix them. Write all fields with one of "zod" and "zod/v3".",
        "POST /g: body: field "0" is no Zod schema. Write a Zod type there, as in { 0: z.string() }.",
      ]
    `);
  });

  it("have limits that are numbers", () => {
    const problems = problemsOf(
      (app) => app.post("/", { bodyLimit: Number.NaN }, handler),
      new App({ bodyLimit: untyped("banana") }),
    );

    expect(problems).toMatchInlineSnapshot(`
      [
        "bodyLimit is banana. Write a number of bytes, such as 1_048_576.",
        "POST /: bodyLimit is NaN. Write a number of bytes, such as 1_048_576.",
      ]
    `);
  });
});

describe("a body's media type", () => {
  it("is one, and fits the schema", () => {
    const problems = problemsOf((app) => {
      app.post("/a", { body: z.string().meta({ mediaType: "text" }) }, handler);
      app.post("/b", { body: z.object({}).meta({ mediaType: "text/csv" }) }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "POST /a: body: the mediaType "text" is none. Write "text/plain", "image/*" and the like, without parameters.",
        "POST /b: body: a body of text/csv is a text or bytes, which the schema is not. Write z.string() and parse it, or z.instanceof(Uint8Array).",
      ]
    `);
  });

  it("is the same for all who read the body", () => {
    const csv = dependency({ body: z.string().meta({ mediaType: "text/csv" }) }, () => 1);
    const problems = problemsOf((app) => {
      app.post("/", { body: z.object({}), dependencies: { csv } }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "POST /: the route and its dependencies read bodies of application/json and of text/csv, and a request has one body. Give both the same mediaType.",
      ]
    `);
  });
});

describe("limits of forms", () => {
  it("are whole numbers under known names", () => {
    const problems = problemsOf(
      (app) => {
        app.post("/", untyped({ form: {}, formLimits: { files: "banana" } }), handler);
      },
      new App(untyped({ formLimits: { fileSize: 1 } })),
    );

    expect(problems).toMatchInlineSnapshot(`
      [
        "the application: formLimits knows no "fileSize". Write fields, fieldBytes, files, fileBytes, parts, partHeaders, partHeaderBytes, bytes.",
        "a router within "/": formLimits knows no "fileSize". Write fields, fieldBytes, files, fileBytes, parts, partHeaders, partHeaderBytes, bytes.",
        "POST /: formLimits.files is "banana". Write a whole number of 0 or more.",
      ]
    `);
  });
});

describe("a form", () => {
  it("stands beside no body", () => {
    const item = dependency({ body: { name: z.string() } }, () => 1);
    const problems = problemsOf((app) => {
      app.post("/a", untyped({ body: { a: z.string() }, form: { b: z.string() } }), handler);
      app.post("/b", { form: { b: z.string() }, dependencies: { item } }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "POST /a: body and form are both declared, by the route or its dependencies, and a request has one body. Declare one of them: a form may hold JSON in a field.",
        "POST /b: body and form are both declared, by the route or its dependencies, and a request has one body. Declare one of them: a form may hold JSON in a field.",
      ]
    `);
  });

  it("is the only place of files", () => {
    const problems = problemsOf((app) => {
      app.post("/a", { body: { photo: UploadFile.optional() } }, handler);
      app.post("/b", { query: { photo: UploadFile } }, handler);
      app.post("/c", { form: { album: z.object({ photos: z.array(UploadFile) }) } }, handler);
      app.post("/d", { responseModel: z.object({ photo: UploadFile }) }, untyped(handler));
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "POST /a: body: field "photo" is a File, which JSON cannot hold. Declare it as a field of its own under form, or send its bytes as base64: z.instanceof(Uint8Array).",
        "POST /b: query: field "photo" is a file, which text cannot hold. Declare it under form.",
        "POST /c: form: field "album.photos.[]" is a File, which JSON cannot hold. Declare it as a field of its own under form, or send its bytes as base64: z.instanceof(Uint8Array).",
        "POST /d: field "photo" of the response model is a File, which JSON has not. Write a codec that says how it is sent: z.codec(z.string(), ..., { decode, encode }).",
      ]
    `);
  });

  it("has fields that a form can hold, each under a name of its own", () => {
    const problems = problemsOf((app) => {
      app.post("/a", { form: untyped(z.string()) }, handler);
      app.post("/b", { form: { a: z.string(), b: z.string().meta({ alias: "a" }) } }, handler);
      app.post("/c", { form: { ["__proto__"]: z.object({}) } }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "POST /a: form: expected an object schema, got string. Write z.object({ ... }), or the fields alone: { name: z.string() }.",
        "POST /b: form: fields "a" and "b" are both "a" on the wire. Give one another .meta({ alias }).",
        "POST /c: form: a field cannot be named "__proto__".",
      ]
    `);
  });
});

describe("dependencies", () => {
  it("can be made and closed in an order", () => {
    const circular: { dependencies: Record<string, Dependency<unknown>> } = { dependencies: {} };
    const chicken = dependency(circular as never, handler);
    circular.dependencies["egg"] = dependency({ dependencies: { chicken } }, handler);
    const short = dependency({ scope: "handler" }, handler);
    const long = dependency({ dependencies: { short } }, handler);
    const nested = dependency({ query: { filter: z.object({}) } }, handler);

    const problems = problemsOf((app) => {
      app.get("/circle", { dependencies: { chicken } }, handler);
      app.get("/scope", { dependencies: { long } }, handler);
      app.get("/strange", { dependencies: untyped({ strange: "text" }) }, handler);
      app.get("/nested", { dependencies: { nested } }, handler);
      app.get("/slot", { dependencies: untyped({ query: short }) }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /circle: the dependency "chicken" needs itself. Take it out of its own needs.",
        "GET /scope: the dependency "long" lives for the request and needs "short", which is closed after the handler. Give "long" the scope "handler", or "short" the scope "request".",
        "GET /strange: the dependency "strange" is no dependency. Write dependency({ … }, (context) => value), or a function without parameters.",
        "GET /nested: in the dependency "nested", query: field "filter" is of type object, which text cannot hold. Declare it in the body, or write z.string() and parse it: z.string().transform(...). Or give it .meta({ style: "deepObject" }).",
        "GET /slot: the dependency "query" is named like a slot of the context. Give it another name.",
      ]
    `);
  });

  it("are declared with a function", () => {
    expect(() => dependency({}, untyped(undefined))).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: dependency(options): expected a function after the options. Write dependency({ … }, (context) => value).]`,
    );
  });
});

describe("responses", () => {
  it("can be sent", () => {
    const problems = problemsOf((app) => {
      app.get("/status", { statusCode: 99 }, handler);
      app.get("/bodiless", { statusCode: 204, responseModel: z.string() }, handler);
      app.get("/flags", { responseModelExcludeNone: true }, handler);
      app.get("/model", { responseModel: untyped("text") }, () => untyped(null));
      app.get("/keys", { responses: untyped({ twenty: z.string() }) }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "GET /status: statusCode is 99. Write an integer from 200 to 599.",
        "GET /bodiless: the status 204 forbids a body, and responseModel describes one. Remove one of them.",
        "GET /flags: responseModelInclude, responseModelExclude and their kin need a responseModel. Declare one, or remove them.",
        "GET /model: responseModel is no Zod schema. Write z.object({ … }).",
        "GET /keys: responses names the status "twenty". Write a status code such as 404, a range such as "4XX", or "default".",
      ]
    `);
  });
});

describe("routers and routes", () => {
  it("have prefixes that start with a slash and do not end with one", () => {
    const problems = problemsOf((app) => {
      app.includeRouter(new APIRouter({ prefix: "items" }));
      app.includeRouter(new APIRouter(), { prefix: "/items/" });
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "prefix "items": a prefix starts with "/" and does not end with it. Write "/items".",
        "prefix "/items/": a prefix starts with "/" and does not end with it. Write "/items".",
      ]
    `);
  });

  it("do not include themselves", () => {
    const problems = problemsOf((app) => {
      const outer = new APIRouter({ prefix: "/outer" });
      const inner = new APIRouter({ prefix: "/inner" });
      outer.includeRouter(inner);
      inner.includeRouter(outer);
      app.includeRouter(outer);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "includeRouter: the router "/outer/inner/outer" includes itself. Remove one inclusion.",
      ]
    `);
  });

  it("name methods that exist", () => {
    const problems = problemsOf((app) => {
      app.apiRoute("/fetch", { methods: untyped(["FETCH"]) }, handler);
      app.apiRoute("/none", { methods: [] }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "FETCH /fetch: the method "FETCH" is unknown. Use GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS, TRACE.",
        " /none: no method is named. Write methods: ["GET"].",
      ]
    `);
  });

  it("have a handler", () => {
    expect(() => new App().get("/", untyped({ query: {} }))).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: GET /: expected a handler. Write (path, handler) or (path, options, handler).]`,
    );
    expect(() => new App().get("/", {}, untyped("text"))).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: GET /: expected a handler. Write (path, handler) or (path, options, handler).]`,
    );
  });
});

describe("an application with problems", () => {
  it("tells all of them at once, and has a stable code", () => {
    const app = new App();
    app.get("/:id", handler);
    app.get("/x", { statusCode: 1 }, handler);

    expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(`
      [DefinitionError: 2 problems:
        - GET /:id: ":id" is no parameter here. Write "{id}".
        - GET /x: statusCode is 1. Write an integer from 200 to 599.]
    `);
    expect(new DefinitionError(["x"]).code).toBe("DEFINITION_ERROR");
  });

  it("answers nothing", async () => {
    const app = new App();
    app.get("/:id", handler);

    await expect(app.request("/")).rejects.toThrow(DefinitionError);
  });
});

describe("an option", () => {
  it("has a name that is known, and a value of its type", () => {
    const problems = problemsOf((app) => {
      app.get("/snake", untyped({ response_model: z.string() }), handler);
      app.get("/short", untyped({ status: 201 }), handler);
      app.get("/strange", untyped({ cache: true }), handler);
      app.get("/tags", untyped({ tags: "x" }), handler);
      app.get("/list", untyped({ dependencies: [] }), handler);
      app.get("/class", untyped({ responseClass: "html" }), handler);
      app.get("/web", untyped({ responseClass: globalThis.Response }), handler);
      app.get("/checks", untyped({ responseValidation: "loose" }), handler);
      app.get("/model", untyped({ responses: { 404: "text" } }), handler);
      app.apiRoute("/methods", untyped({ methods: "GET" }), handler);
      app.includeRouter(new APIRouter(untyped({ prefix: "/a", tag: ["x"] })));
      app.get("/header", { headers: { "bad header": z.string() } }, handler);
      app.get("/cookie", { cookies: { "a b": z.string() } }, handler);
      app.get(
        "/scope",
        { dependencies: { a: dependency(untyped({ scope: "ever" }), handler) } },
        handler,
      );
      app.get("/bare", { dependencies: untyped({ a: (context: unknown) => context }) }, handler);
    });

    expect(problems).toMatchInlineSnapshot(`
      [
        "a router within "/": "tag" is no option here. Did you mean "tags"?",
        "GET /snake: "response_model" is no option here. Did you mean "responseModel"?",
        "GET /short: "status" is no option here. Did you mean "statusCode"?",
        "GET /strange: "cache" is no option here. Remove it.",
        "GET /tags: tags is "x". Write a list of texts, such as ["items"].",
        "GET /list: dependencies is a list. Write an object of names and values, such as { user: currentUser }.",
        "GET /class: responseClass is "html". Write a class that extends Response, such as HTMLResponse.",
        "GET /web: responseClass is a function. Write a class that extends Response, such as HTMLResponse.",
        "GET /checks: responseValidation is "loose". Write "strict" or "log" or "off".",
        "GET /model: responses says "text" of 404. Write a model, or { model, description }.",
        "GET /methods: methods is "GET". Write a list of methods, such as ["GET", "POST"].",
        "GET /header: headers: "bad header" can't be a name here. Use letters, digits, "-" and "_".",
        "GET /cookie: cookies: "a b" can't be a name here. Use letters, digits, "-" and "_".",
        "GET /scope: the dependency "a" has the scope "ever". Write "handler", "request" or "app".",
        "GET /bare: the dependency "a" is a function that takes something. Write dependency({ … }, (context) => value).",
      ]
    `);
  });

  it("of the application is checked too", () => {
    const problems = problemsOf(
      () => undefined,
      new App(untyped({ bodylimit: 1, logger: {}, echoInput: "yes" })),
    );

    expect(problems).toMatchInlineSnapshot(`
      [
        "the application: "bodylimit" is no option here. Did you mean "bodyLimit"?",
        "the application: logger is an object. Write an object with the methods error and warn, such as pino().",
        "the application: echoInput is "yes". Write true or false.",
      ]
    `);
  });

  it("of a call is told by that call", () => {
    const app = new App();

    expect(() => app.includeRouter(untyped(undefined))).toThrow("expected a router");
    expect(() => app.includeRouter(new APIRouter(), untyped("/pre"))).toThrow(
      '{ prefix: "/items" }',
    );
    expect(() => app.middleware(untyped("x"))).toThrow("expected a function");
    expect(() => app.exceptionHandler(untyped("404"), untyped(404))).toThrow(
      "expected an error class",
    );
    expect(() => app.get(untyped(/x/), handler)).toThrow("expected the path as a text");
  });
});
