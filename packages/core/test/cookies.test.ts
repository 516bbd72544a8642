import { describe, expect, it } from "vitest";
import { z } from "zod";
import { App, dependency, JSONResponse, RedirectResponse } from "../src/index.ts";

const quiet = { error: () => undefined, warn: () => undefined };

describe("a cookie", () => {
  it("is set on the injected response, by dependencies too", async () => {
    const app = new App();
    const visit = dependency(({ response }) => response.setCookie("visited", "yes"));
    app.post("/login", { dependencies: { visit } }, ({ response }) => {
      response.setCookie("session_id", "abc123", { httpOnly: true, maxAge: 3600, secure: true });
      return { message: "in" };
    });

    const response = await app.request("/login", { method: "POST" });

    expect(response.headers.getSetCookie()).toEqual([
      "visited=yes; Path=/; SameSite=Lax",
      "session_id=abc123; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax",
    ]);
  });

  it("is set on a response that the handler builds", async () => {
    const app = new App();
    app.get("/", () => {
      const response = new RedirectResponse("/home", { statusCode: 303 });
      response.setCookie("a", "1");
      response.deleteCookie("b", { path: "/old" });
      return response;
    });

    const response = await app.request("/");

    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie()).toEqual([
      "a=1; Path=/; SameSite=Lax",
      "b=; Max-Age=0; Path=/old; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
    ]);
  });

  it("is set where no body follows", async () => {
    const app = new App();
    app.delete("/session", { statusCode: 204 }, ({ response }) => {
      response.deleteCookie("session_id");
    });

    const response = await app.request("/session", { method: "DELETE" });

    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toHaveLength(1);
  });

  it("stays with the response that it was set on", async () => {
    const app = new App();
    const shared = new JSONResponse("shared");
    app.get("/", ({ response }) => {
      response.setCookie("session_id", "of one client");
      return shared;
    });

    expect((await app.request("/")).headers.getSetCookie()).toEqual([]);
    expect(shared.headers.getSetCookie()).toEqual([]);
  });

  it("comes back to the cookies input as it went", async () => {
    const app = new App();
    app.get("/set", ({ response }) => response.setCookie("word", 'señor "☃"; 100%, a=b'));
    app.get("/read", { cookies: { word: z.string() } }, ({ cookies }) => cookies.word);
    const [line = ""] = (await app.request("/set")).headers.getSetCookie();
    const [cookie = ""] = line.split(";");

    const response = await app.request("/read", { headers: { cookie } });

    expect(await response.json()).toBe('señor "☃"; 100%, a=b');
  });

  it("that no browser would keep is a fixed 500", async () => {
    const app = new App({ logger: quiet });
    app.get("/", ({ response }) => response.setCookie("a\r\nx-evil: 1", "1"));

    const response = await app.request("/");

    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ detail: "Internal Server Error" });
    expect(response.headers.get("x-evil")).toBeNull();
  });
});
