import {
  APIKeyCookie,
  APIKeyHeader,
  App,
  dependency,
  type DependencyMap,
  eitherSecurity,
  HTTPBasic,
  HTTPBearer,
  HTTPDigest,
  OAuth2AuthorizationCodeBearer,
  OAuth2PasswordBearer,
  OpenIdConnect,
  security,
} from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { createOpenAPI } from "../create-openapi.ts";
import type { OpenAPIDocument } from "../openapi-document.ts";

const token = new OAuth2PasswordBearer({ tokenUrl: "token", scopes: { me: "Reads me." } });
const key = new APIKeyHeader({ name: "x-key" });
const basic = new HTTPBasic();

describe("the security of an operation", () => {
  it("is not spoken of where there is none", () => {
    const document = documentOf({ now: () => 1 });

    expect(document.paths["/"]?.["get"]).not.toHaveProperty("security");
    expect(document).not.toHaveProperty("components");
  });

  it("names a scheme that a dependency of a dependency needs", () => {
    const user = dependency({ dependencies: { token } }, () => "ann");

    expect(securityOf({ user })).toEqual([{ OAuth2PasswordBearer: [] }]);
  });

  it("names the scopes that are demanded on the way to it, the route's first", () => {
    const user = dependency(
      { dependencies: { token: security(token, { scopes: ["me"] }) } },
      () => "ann",
    );

    expect(securityOf({ user: security(user, { scopes: ["items"] }) })).toEqual([
      { OAuth2PasswordBearer: ["items", "me"] },
    ]);
  });

  it("names those of all that need a scheme", () => {
    const one = dependency(
      { dependencies: { token: security(token, { scopes: ["one"] }) } },
      () => 1,
    );
    const two = dependency(
      { dependencies: { token: security(token, { scopes: ["two"] }) } },
      () => 2,
    );

    expect(securityOf({ one, two, token })).toEqual([{ OAuth2PasswordBearer: ["one", "two"] }]);
  });

  it("joins schemes that are needed together", () => {
    expect(securityOf({ token, key })).toEqual([{ OAuth2PasswordBearer: [], APIKeyHeader: [] }]);
  });

  it("lists schemes of which one is enough", () => {
    expect(securityOf({ sent: eitherSecurity({ token, key }) })).toEqual([
      { OAuth2PasswordBearer: [] },
      { APIKeyHeader: [] },
    ]);
  });

  it("lists each choice with what is needed beside it", () => {
    expect(securityOf({ sent: eitherSecurity({ token, basic }), key })).toEqual([
      { OAuth2PasswordBearer: [], APIKeyHeader: [] },
      { HTTPBasic: [], APIKeyHeader: [] },
    ]);
  });

  it("says that a scheme may be left out", () => {
    expect(securityOf({ token: new HTTPBearer({ autoError: false }) })).toEqual([
      { HTTPBearer: [] },
      {},
    ]);
    expect(securityOf({ sent: eitherSecurity({ token, key }, { autoError: false }) })).toEqual([
      { OAuth2PasswordBearer: [] },
      { APIKeyHeader: [] },
      {},
    ]);
  });

  it("says nothing twice", () => {
    const again = new APIKeyHeader({ name: "x-key" });

    expect(securityOf({ key, again })).toEqual([{ APIKeyHeader: [] }]);
  });
});

describe("the security schemes of a document", () => {
  it("are described once each", () => {
    const document = documentOf({
      token,
      code: new OAuth2AuthorizationCodeBearer({
        authorizationUrl: "https://id.example.com/allow",
        tokenUrl: "https://id.example.com/token",
        refreshUrl: "https://id.example.com/refresh",
      }),
      provider: new OpenIdConnect({ openIdConnectUrl: "/openid", schemeName: "Provider" }),
      bearer: new HTTPBearer({ bearerFormat: "JWT", description: "Ask *us*." }),
      digest: new HTTPDigest(),
      session: new APIKeyCookie({ name: "session" }),
    });

    expect(document.components?.securitySchemes).toEqual({
      APIKeyCookie: { type: "apiKey", in: "cookie", name: "session" },
      HTTPBearer: {
        type: "http",
        scheme: "bearer",
        bearerFormat: "JWT",
        description: "Ask *us*.",
      },
      HTTPDigest: { type: "http", scheme: "digest" },
      OAuth2AuthorizationCodeBearer: {
        type: "oauth2",
        flows: {
          authorizationCode: {
            authorizationUrl: "https://id.example.com/allow",
            tokenUrl: "https://id.example.com/token",
            refreshUrl: "https://id.example.com/refresh",
            scopes: {},
          },
        },
      },
      OAuth2PasswordBearer: {
        type: "oauth2",
        flows: { password: { tokenUrl: "token", scopes: { me: "Reads me." } } },
      },
      Provider: { type: "openIdConnect", openIdConnectUrl: "/openid" },
    });
  });

  it("refuse another scheme of the same name", () => {
    const other = new APIKeyHeader({ name: "x-other-key" });

    expect(() => documentOf({ key, other })).toThrow(
      'GET /: two different security schemes are called "APIKeyHeader". Give one of them a schemeName of its own.',
    );
  });
});

function documentOf(dependencies: DependencyMap): OpenAPIDocument {
  const app = new App();
  app.get("/", { dependencies }, () => ({}));
  return createOpenAPI(app.plan(), {});
}

function securityOf(dependencies: DependencyMap): unknown {
  return documentOf(dependencies).paths["/"]?.["get"]?.security;
}
