import { describe, expect, it } from "vitest";
import { App, APIRouter, HTTPException, JSONResponse, type Logger } from "../src/index.ts";

const silent: Logger = { error: () => undefined, warn: () => undefined };

class Broken extends Error {}
class BrokenBadly extends Broken {}

function throwing(error: Error): () => never {
  return () => {
    throw error;
  };
}

function saying(text: string): () => JSONResponse {
  return () => new JSONResponse(text, { statusCode: 400 });
}

async function answerOf(app: App, path: string): Promise<unknown> {
  return (await app.request(path)).json();
}

describe("an exception handler of a router", () => {
  it("answers errors of the routes within, and of no others", async () => {
    const app = new App({ logger: silent });
    const router = new APIRouter({ prefix: "/within" });
    router.exceptionHandler(Broken, saying("router"));
    router.get("/", throwing(new Broken()));
    app.includeRouter(router);
    app.get("/beside", throwing(new Broken()));

    expect(await answerOf(app, "/within/")).toBe("router");
    expect((await app.request("/beside")).status).toBe(500);
  });

  it("answers errors of the routers within it", async () => {
    const app = new App();
    const outer = new APIRouter({ prefix: "/outer" });
    const inner = new APIRouter({ prefix: "/inner" });
    outer.exceptionHandler(Broken, saying("outer"));
    inner.get("/x", throwing(new Broken()));
    outer.includeRouter(inner);
    app.includeRouter(outer);

    expect(await answerOf(app, "/outer/inner/x")).toBe("outer");
  });

  it("comes before those further out, however near their classes are", async () => {
    const app = new App();
    const outer = new APIRouter();
    const inner = new APIRouter();
    app.exceptionHandler(BrokenBadly, saying("app"));
    outer.exceptionHandler(BrokenBadly, saying("outer"));
    inner.exceptionHandler(Error, saying("inner"));
    inner.get("/x", throwing(new BrokenBadly()));
    outer.get("/y", throwing(new BrokenBadly()));
    outer.includeRouter(inner);
    app.includeRouter(outer);

    expect(await answerOf(app, "/x")).toBe("inner");
    expect(await answerOf(app, "/y")).toBe("outer");
  });

  it("is found by status as those of the application are", async () => {
    const app = new App();
    const router = new APIRouter();
    router.exceptionHandler(404, saying("router: status"));
    router.exceptionHandler(HTTPException, saying("router: class"));
    app.exceptionHandler(404, saying("app"));
    router.get("/lost", throwing(new HTTPException(404)));
    router.get("/teapot", throwing(new HTTPException(418)));
    app.includeRouter(router);

    expect(await answerOf(app, "/lost")).toBe("router: status");
    expect(await answerOf(app, "/teapot")).toBe("router: class");
  });

  it("leaves paths without a route, and other methods, to the application", async () => {
    const app = new App();
    const router = new APIRouter({ prefix: "/within" });
    router.exceptionHandler(404, saying("router"));
    router.exceptionHandler(405, saying("router"));
    router.get("/x", () => "x");
    app.exceptionHandler(404, saying("app: 404"));
    app.exceptionHandler(405, saying("app: 405"));
    app.includeRouter(router);

    expect(await answerOf(app, "/within/nowhere")).toBe("app: 404");
    expect(await (await app.request("/within/x", { method: "PUT" })).json()).toBe("app: 405");
  });

  it("leaves what middleware throws to the application", async () => {
    const app = new App();
    const router = new APIRouter();
    router.exceptionHandler(Broken, saying("router"));
    router.get("/x", () => "x");
    app.exceptionHandler(Broken, saying("app"));
    app.middleware(async (request, next) => {
      await next(request);
      throw new Broken();
    });
    app.includeRouter(router);

    expect(await answerOf(app, "/x")).toBe("app");
  });

  it("belongs to every inclusion of its router", async () => {
    const app = new App();
    const router = new APIRouter();
    router.exceptionHandler(Broken, saying("router"));
    router.get("/x", throwing(new Broken()));
    app.includeRouter(router, { prefix: "/v1" });
    app.includeRouter(router, { prefix: "/v2" });

    expect(await answerOf(app, "/v1/x")).toBe("router");
    expect(await answerOf(app, "/v2/x")).toBe("router");
  });

  it("may be added when the application has answered already", async () => {
    const app = new App({ logger: silent });
    const router = new APIRouter();
    router.get("/x", throwing(new Broken()));
    app.includeRouter(router);
    await app.request("/x");

    router.exceptionHandler(Broken, saying("router"));

    expect(await answerOf(app, "/x")).toBe("router");
  });

  it("hands what it throws on to those further out", async () => {
    const app = new App();
    const router = new APIRouter();
    router.exceptionHandler(BrokenBadly, (_request, error) => {
      throw new Broken("less badly", { cause: error });
    });
    app.exceptionHandler(Broken, (_request, error) => new JSONResponse(error.message));
    router.get("/x", throwing(new BrokenBadly()));
    app.includeRouter(router);

    expect(await answerOf(app, "/x")).toBe("less badly");
  });

  it("that throws what nobody handles is answered with 500", async () => {
    const app = new App({ logger: silent });
    const router = new APIRouter();
    router.exceptionHandler(Broken, throwing(new Error("SECRET")));
    router.get("/x", throwing(new Broken()));
    app.includeRouter(router);

    expect(await answerOf(app, "/x")).toEqual({ detail: "Internal Server Error" });
  });

  it("of an application that is included serves as a router's", async () => {
    const app = new App();
    const part = new App();
    part.exceptionHandler(Broken, saying("part"));
    part.get("/x", throwing(new Broken()));
    app.includeRouter(part, { prefix: "/part" });

    expect(await answerOf(app, "/part/x")).toBe("part");
  });

  it("is refused without a function", () => {
    expect(() =>
      new APIRouter().exceptionHandler(404, undefined as never),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: exceptionHandler: expected an error class or a status code, and a function. Write exceptionHandler(404, (request, error) => response).]`,
    );
  });
});
