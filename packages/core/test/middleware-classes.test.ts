import { expect, it } from "vitest";
import {
  App,
  CORSMiddleware,
  type MiddlewareObject,
  type Next,
  type Request,
  type Response,
  ResponseHeaders,
} from "../src/index.ts";

class Named implements MiddlewareObject {
  private readonly options: { readonly name: string };

  constructor(options: { readonly name: string }) {
    this.options = options;
  }

  async dispatch(request: Request, next: Next): Promise<Response> {
    const response = await next(request);
    response.headers.append("x-by", this.options.name);
    return response;
  }
}

it("runs middleware of classes and functions in the order of their registration", async () => {
  const app = new App();
  app.get("/", () => "x");
  app.addMiddleware(Named, { name: "outer" });
  app.middleware(async (request, next) => {
    const response = await next(request);
    response.headers.append("x-by", "middle");
    return response;
  });
  app.addMiddleware(Named, { name: "inner" });

  expect((await app.request("/")).headers.get("x-by")).toBe("inner, middle, outer");
});

it("asks for the options that a class needs, and for no others", () => {
  const app = new App();

  app.addMiddleware(CORSMiddleware);
  // @ts-expect-error -- it needs a name
  app.addMiddleware(Named);
  // @ts-expect-error -- the name is a text
  app.addMiddleware(Named, { name: 1 });
  // @ts-expect-error -- no such option
  app.addMiddleware(CORSMiddleware, { origins: [] });

  // @ts-expect-error -- JavaScript may add anything
  expect(() => app.addMiddleware({})).toThrow("addMiddleware: expected a class.");
});

it("tells by its class what forgets the response", async () => {
  const told: unknown[] = [];
  const logger = { error: (fields: object) => told.push(fields), warn: () => undefined };
  const app = new App({ logger });
  class Forgetful {
    dispatch(): undefined {
      return undefined;
    }
  }
  // @ts-expect-error -- JavaScript may forget the return
  app.addMiddleware(Forgetful, {});

  await app.request("/");

  expect(String(Reflect.get(told[0] ?? {}, "err"))).toMatch(
    /^TypeError: The middleware Forgetful returned no response/,
  );
});

it("says once what a response depends on", () => {
  const headers = new ResponseHeaders([
    ["vary", "Accept, origin"],
    ["vary", "Cookie"],
  ]);
  headers.appendVary("Origin");
  headers.appendVary("Accept-Encoding");
  expect([...headers]).toEqual([["vary", "Accept, origin, Cookie, Accept-Encoding"]]);

  const any = new ResponseHeaders({ vary: "*" });
  any.appendVary("Origin");
  expect(any.get("vary")).toBe("*");
});
