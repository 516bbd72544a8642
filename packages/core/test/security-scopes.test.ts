import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { App, dependency, security, type SecurityScopes } from "../src/index.ts";

const demanded = dependency({ securityScopes: true }, ({ securityScopes }) => securityScopes);

describe("security", () => {
  it("tells a dependency which scopes are demanded of it", async () => {
    const app = new App();
    const user = security(demanded, { scopes: ["items", "me"] });
    app.get("/", { dependencies: { user } }, (context) => context.user);

    expect(await (await app.request("/")).json()).toEqual({
      scopes: ["items", "me"],
      scopeText: "items me",
    });
  });

  it("adds to what is demanded further up, each scope once", async () => {
    const app = new App();
    const active = dependency(
      { dependencies: { user: security(demanded, { scopes: ["me", "items"] }) } },
      ({ user }) => user.scopes,
    );
    const owner = security(active, { scopes: ["items"] });
    app.get("/", { dependencies: { owner } }, (context) => context.owner);

    expect(await (await app.request("/")).json()).toEqual(["items", "me"]);
  });

  it("demands nothing where it is not written", async () => {
    const app = new App();
    app.get("/", { dependencies: { user: demanded } }, ({ user }) => user.scopeText);

    expect(await (await app.request("/")).json()).toBe("");
  });

  it("has those that read scopes made once for each set of them, and all others once", async () => {
    const app = new App();
    const open = vi.fn<() => string>(() => "database");
    const database = dependency(open);
    const user = dependency(
      { dependencies: { database, demanded } },
      (context) => `${context.database} ${context.demanded.scopeText}`,
    );
    const dependencies = {
      reader: security(user, { scopes: ["read"] }),
      writer: security(user, { scopes: ["write", "read"] }),
      again: security(user, { scopes: ["read", "write"] }),
    };
    app.get("/", { dependencies }, ({ reader, writer, again }) => [reader, writer, again]);

    expect(await (await app.request("/")).json()).toEqual([
      "database read",
      "database write read",
      "database write read",
    ]);
    expect(open).toHaveBeenCalledOnce();
  });

  it("stands for the dependency itself: what replaces this one, replaces it there", async () => {
    const app = new App();
    const user = security(demanded, { scopes: ["items"] });
    const fake: SecurityScopes = { scopes: ["none"], scopeText: "none" };
    app.get("/", { dependencies: { user } }, (context) => context.user.scopeText);

    app.dependencyOverrides.set(demanded, fake);

    expect(await (await app.request("/")).json()).toBe("none");
  });

  it("leaves in the plan what is demanded of which dependency, for its documentation", () => {
    const app = new App();
    const user = dependency({ dependencies: { demanded } }, () => 1);
    app.get("/", { dependencies: { user: security(user, { scopes: ["items"] }) } }, () => "ok");

    const [route] = app.plan();

    expect(route?.dependencies.map(({ declared, scopes }) => [declared, scopes])).toEqual([
      [demanded, ["items"]],
      [user, ["items"]],
    ]);
  });

  it("gathers there what is demanded of one that is made once", () => {
    const app = new App();
    const token = dependency(() => "token");
    const user = dependency({ dependencies: { token } }, () => 1);
    const dependencies = {
      one: security(user, { scopes: ["items"] }),
      other: security(user, { scopes: ["me"] }),
    };
    app.get("/", { dependencies }, () => "ok");

    const [route] = app.plan();

    expect(route?.dependencies.map(({ scopes }) => scopes)).toEqual([
      ["items", "me"],
      ["items", "me"],
    ]);
  });

  it("takes objects that have settings and a maker, such as those of a class", async () => {
    class Header {
      readonly settings = { headers: { x_key: z.string() } };
      make({ headers }: { headers: { x_key: string } }): string {
        return this.decorate(headers.x_key);
      }
      private decorate(key: string): string {
        return `<${key}>`;
      }
    }
    const app = new App();
    app.get("/", { dependencies: { key: new Header() } }, (context) => String(context.key));

    const response = await app.request("/", { headers: { "x-key": "a" } });

    expect(await response.json()).toBe("<a>");
  });
});

describe("a dependency's responses", () => {
  it("are those of the routes that use it, unless these say otherwise", () => {
    const Refused = z.object({ detail: z.string() });
    const Own = z.object({ reason: z.string() });
    const user = dependency({ responses: { 401: Refused, 403: Refused } }, () => 1);
    const app = new App();
    app.get("/", { dependencies: { user }, responses: { 403: Own } }, () => "ok");

    const [route] = app.plan();

    expect(route?.responses.get("401")?.model).toBe(Refused);
    expect(route?.responses.get("403")?.model).toBe(Own);
  });
});
