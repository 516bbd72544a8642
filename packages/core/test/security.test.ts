import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  APIKeyCookie,
  APIKeyHeader,
  APIKeyQuery,
  App,
  dependency,
  type Dependency,
  eitherSecurity,
  HTTPBasic,
  HTTPBearer,
  HTTPDigest,
  HTTPException,
  OAuth2,
  OAuth2AuthorizationCodeBearer,
  OAuth2PasswordBearer,
  OAuth2PasswordRequestForm,
  OAuth2PasswordRequestFormStrict,
  OpenIdConnect,
} from "../src/index.ts";

const refused = { detail: "Not authenticated" };

describe("HTTPBearer", () => {
  it("gives the token and the scheme as it was written", async () => {
    expect(await ask(new HTTPBearer(), "bEARER abc.def-0_~+/==")).toEqual({
      scheme: "bEARER",
      credentials: "abc.def-0_~+/==",
    });
  });

  it.each([
    ["no header", undefined],
    ["nothing", ""],
    ["no token", "Bearer"],
    ["an empty token", "Bearer "],
    ["another scheme", "Basic abc"],
    ["a longer scheme", "Bearers abc"],
    ["two tokens", "Bearer abc def"],
    ["two headers that were joined", "Bearer abc, Bearer def"],
    ["padding within", "Bearer ab=c"],
    ["a character that no token has", "Bearer ab%c"],
  ])("answers 401 to %s", async (_what, authorization) => {
    const response = await answer(new HTTPBearer(), authorization);

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await response.json()).toEqual(refused);
  });

  it("gives null where it is not demanded", async () => {
    expect(await ask(new HTTPBearer({ autoError: false }), undefined)).toBeNull();
  });

  it("looks at a hostile header once", async () => {
    const start = performance.now();
    await answer(new HTTPBearer(), `Bearer ${"=".repeat(60_000)}!`);
    await answer(new HTTPDigest(), `Digest ${"a=b,".repeat(15_000)}!`);

    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("HTTPBasic", () => {
  it.each([
    ["a name and a password", "am9objpzZWNyZXQ=", { username: "john", password: "secret" }],
    ["colons in the password", "am9objphOmI6Yw==", { username: "john", password: "a:b:c" }],
    ["no password", "am9objo=", { username: "john", password: "" }],
    ["no name", "OnNlY3JldA==", { username: "", password: "secret" }],
    ["UTF-8", "YW5uYTpw4oKsc3PDnw==", { username: "anna", password: "p€ssß" }],
  ])("reads %s", async (_what, token, expected) => {
    expect(await ask(new HTTPBasic(), `basic ${token}`)).toEqual(expected);
  });

  it.each([
    ["what is no base64", "Basic notabase64token"],
    ["base64 that lost its padding", "Basic am9objpzZWNyZXQ"],
    ["no colon", "Basic am9obnNlY3JldA=="],
    ["Latin-1", "Basic YW5uYTrf"],
    ["a line break", "Basic am9objphCmI="],
  ])("answers 401 to %s", async (_what, authorization) => {
    const response = await answer(new HTTPBasic(), authorization);

    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Basic"]);
    expect(await response.json()).toEqual(refused);
  });

  it("quotes its realm", async () => {
    const response = await answer(new HTTPBasic({ realm: String.raw`the "inner\outer" room` }));

    expect(response.headers.get("www-authenticate")).toBe(
      String.raw`Basic realm="the \"inner\\outer\" room"`,
    );
  });

  it.each(["a\r\nb", "straße"])("refuses a realm that no header can hold", (realm) => {
    expect(() => new HTTPBasic({ realm })).toThrow(/^HTTPBasic: the realm ".*" can't stand/);
  });
});

describe("HTTPDigest", () => {
  it.each(["foobar", 'username="Mufasa", realm="a, \\"b\\"", nc=00000001 , qop = auth'])(
    "gives %s as text",
    async (credentials) => {
      expect(await ask(new HTTPDigest(), `Digest ${credentials}`)).toEqual({
        scheme: "Digest",
        credentials,
      });
    },
  );

  it.each(["Digest", "Digest a=b, Digest c=d", 'Digest a="b', "Digest a=b,", "Bearer foobar"])(
    "answers 401 to %s",
    async (authorization) => {
      const response = await answer(new HTTPDigest(), authorization);

      expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Digest"]);
    },
  );
});

describe("API keys", () => {
  const query = new APIKeyQuery({ name: "key" });
  const cookie = new APIKeyCookie({ name: "key" });

  it("are read from a header, a query and a cookie", async () => {
    const app = new App();
    const dependencies = { a: new APIKeyHeader({ name: "X-Key" }), b: query, c: cookie };
    app.get("/", { dependencies }, ({ a, b, c }) => [a, b, c]);
    const headers = { "x-key": "one", cookie: "other=1; key=three" };

    expect(await (await app.request("/?key=t%77o", { headers })).json()).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it.each([
    ["a header that is missing", new APIKeyHeader({ name: "x-key" }), "/"],
    ["a parameter that is missing", query, "/?kex=1"],
    ["a parameter that is empty", query, "/?key="],
    ["a parameter that comes twice", query, "/?key=a&key=b"],
    ["a cookie that is missing", cookie, "/"],
  ])("are answered with 401 for %s", async (_what, scheme, path) => {
    const response = await toApp(scheme).request(path);

    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "APIKey"]);
    expect(await response.json()).toEqual(refused);
  });

  it("refuse a name that no request can hold", () => {
    expect(() => new APIKeyHeader({ name: "my key" })).toThrow(
      `"my key" can't be the name of a header. Use letters, digits, "-" and "_".`,
    );
  });
});

describe("OAuth2 and OpenID Connect", () => {
  it.each([
    new OAuth2(),
    new OAuth2PasswordBearer({ tokenUrl: "token" }),
    new OAuth2AuthorizationCodeBearer({ authorizationUrl: "allow", tokenUrl: "token" }),
    new OpenIdConnect({ openIdConnectUrl: "/.well-known/openid-configuration" }),
  ])("give the token alone", async (scheme) => {
    const missing = await answer(scheme);

    expect(await ask(scheme, "Bearer abc")).toBe("abc");
    expect([missing.status, missing.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });
});

describe("OAuth2PasswordRequestForm", () => {
  const app = new App();
  app.post("/token", { dependencies: { sent: OAuth2PasswordRequestForm } }, ({ sent }) => sent);
  app.post("/strict", { dependencies: { sent: OAuth2PasswordRequestFormStrict } }, () => "ok");

  it("splits the scopes and leaves out what was not sent", async () => {
    const response = await send("/token", "username=ada&password=p+w&scope=me++items&client_id=");

    expect(await response.json()).toEqual({
      username: "ada",
      password: "p w",
      scopes: ["me", "items"],
    });
  });

  it("has every field under its name", async () => {
    const response = await send(
      "/token",
      "grant_type=password&username=a&password=b&client_id=c&client_secret=d",
    );

    expect(await response.json()).toEqual({
      grantType: "password",
      username: "a",
      password: "b",
      scopes: [],
      clientId: "c",
      clientSecret: "d",
    });
  });

  it("demands grant_type where it is strict", async () => {
    const missing = await send("/strict", "username=a&password=b");
    const wrong = await send("/strict", "grant_type=code&username=a&password=b");
    const right = await send("/strict", "grant_type=password&username=a&password=b");

    expect(await missing.json()).toMatchObject({ detail: [{ loc: ["body", "grant_type"] }] });
    expect(await wrong.json()).toMatchObject({ detail: [{ loc: ["body", "grant_type"] }] });
    expect(right.status).toBe(200);
  });

  function send(path: string, form: string): Promise<Response> {
    return app.request(path, { method: "POST", body: new URLSearchParams(form) });
  }
});

describe("a scheme", () => {
  it("may answer otherwise in a subclass", async () => {
    class Forbidding extends HTTPBearer {
      override makeNotAuthenticatedError(): HTTPException {
        return new HTTPException(403, { detail: "Not for you" });
      }
    }
    const scheme = new Forbidding();
    const response = await answer(scheme);

    expect(scheme.schemeName).toBe("Forbidding");
    expect([response.status, await response.json()]).toEqual([403, { detail: "Not for you" }]);
  });

  it("tells of an option that is missing", () => {
    // @ts-expect-error as plain JavaScript may write it
    expect(() => new OAuth2PasswordBearer("token")).toThrow(
      'tokenUrl is missing. Write new OAuth2PasswordBearer({ tokenUrl: "token" }).',
    );
    // @ts-expect-error as plain JavaScript may write it
    expect(() => new APIKeyHeader()).toThrow(
      'name is missing. Write new APIKeyHeader({ name: "…" }).',
    );
    // @ts-expect-error as plain JavaScript may write it
    expect(() => new OpenIdConnect({ url: "/" })).toThrow(
      'openIdConnectUrl is missing. Write new OpenIdConnect({ openIdConnectUrl: "…" }).',
    );
    // @ts-expect-error as plain JavaScript may write it
    expect(() => new OAuth2AuthorizationCodeBearer({ tokenUrl: "/" })).toThrow(
      'authorizationUrl is missing. Write new OAuth2AuthorizationCodeBearer({ authorizationUrl: "…", tokenUrl: "…" }).',
    );
  });

  it("refuses a name that no document may give", () => {
    expect(() => new HTTPBearer({ schemeName: "my scheme" })).toThrow(
      `schemeName is "my scheme". Use letters, digits, ".", "-" and "_".`,
    );
  });

  it("is read before the inputs are judged, and before the body", async () => {
    const app = new App({ dependencies: { token: new HTTPBearer() } });
    app.get("/{id:int}", { query: { limit: z.int() } }, ({ path }) => path);

    expect((await app.request("/1")).status).toBe(401);
    expect((await app.request("/1", { headers: { authorization: "Bearer a" } })).status).toBe(422);
  });
});

describe("eitherSecurity", () => {
  const schemes = {
    token: new OAuth2PasswordBearer({ tokenUrl: "token" }),
    basic: new HTTPBasic({ realm: "shop" }),
    key: new APIKeyHeader({ name: "x-key" }),
  };

  it("takes the first whose credentials are there", async () => {
    const app = toApp(eitherSecurity(schemes));
    const [basic, both] = await Promise.all([
      app.request("/", { headers: { authorization: "Basic am9objo=" } }),
      app.request("/", { headers: { authorization: "Bearer abc", "x-key": "k" } }),
    ]);

    expect(await basic.json()).toEqual({ by: "basic", value: { username: "john", password: "" } });
    expect(await both.json()).toEqual({ by: "token", value: "abc" });
  });

  it("tells a request without any of all", async () => {
    const response = await answer(eitherSecurity(schemes));

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer, Basic realm="shop", APIKey');
    expect(await response.json()).toEqual(refused);
  });

  it("gives null where none is demanded", async () => {
    expect(await ask(eitherSecurity(schemes, { autoError: false }), "Other abc")).toBeNull();
  });

  it("refuses to choose among others than schemes", () => {
    const user = dependency(() => "ada");

    // @ts-expect-error only schemes are known to the document
    expect(() => eitherSecurity({ user })).toThrow(
      'eitherSecurity: "user" is no security scheme. Name schemes such as new HTTPBearer().',
    );
  });

  it("refuses to choose among none", () => {
    expect(() => eitherSecurity({})).toThrow(
      "eitherSecurity: expected a scheme. Write eitherSecurity({ token, key }).",
    );
  });
});

function toApp(scheme: Dependency<unknown>): App {
  const app = new App();
  app.get("/", { dependencies: { sent: scheme } }, ({ sent }) => sent);
  return app;
}

function answer(scheme: Dependency<unknown>, authorization?: string): Promise<Response> {
  return toApp(scheme).request("/", {
    headers: authorization === undefined ? {} : { authorization },
  });
}

async function ask(scheme: Dependency<unknown>, authorization?: string): Promise<unknown> {
  const response = await answer(scheme, authorization);
  expect(response.status).toBe(200);
  return response.json();
}
