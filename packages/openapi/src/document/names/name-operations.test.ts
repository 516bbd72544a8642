import { App, APIRouter } from "@fastidious/core";
import { describe, expect, it } from "vitest";
import { createOpenAPI } from "../create-openapi.ts";

function names(app: App): string[] {
  const { paths } = createOpenAPI(app.plan(), {});
  return Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId, summary }) => `${operationId}: ${summary}`),
  );
}

function readItem(): object {
  return {};
}

describe("the name of an operation", () => {
  it("comes from method and path", () => {
    const app = new App();
    app.get("/users/{user_id}/items.json", () => ({}));

    expect(names(app)).toEqual(["getUsersByUserIdItemsJson: Get Users By User Id Items Json"]);
  });

  it("has a summary that a named handler gives", () => {
    const app = new App();
    app.get("/items", readItem);

    expect(names(app)).toEqual(["getItems: Read Item"]);
  });

  it("is what the route says", () => {
    const app = new App();
    app.get("/items", { operationId: "listItems", summary: "All items" }, () => ({}));

    expect(names(app)).toEqual(["listItems: All items"]);
  });

  it("is another one for each method", () => {
    const app = new App();
    app.apiRoute("/a", { methods: ["GET", "POST"] }, () => ({}));
    app.apiRoute("/b", { methods: ["GET", "POST"], operationId: "callB" }, () => ({}));

    expect(names(app)).toEqual(["getA: Get A", "postA: Post A", "callB: Get B", "callB2: Post B"]);
  });

  it("is another one where paths read alike", () => {
    const app = new App();
    app.get("/a-b", () => ({}));
    app.get("/a_b", () => ({}));

    expect(names(app)).toEqual(["getAB: Get A B", "getAB2: Get A B"]);
  });

  it("is never taken from a route that chose it", () => {
    const app = new App();
    app.get("/items", () => ({}));
    app.get("/other", { operationId: "getItems" }, () => ({}));

    expect(names(app)).toEqual(["getItems2: Get Items", "getItems: Get Other"]);
  });

  it("is another one for each inclusion of a router", () => {
    const app = new App();
    const router = new APIRouter();
    router.get("/items", { operationId: "listItems" }, () => ({}));
    app.includeRouter(router, { prefix: "/v1" });
    app.includeRouter(router, { prefix: "/v2" });

    expect(names(app)).toEqual(["listItems: Get V1 Items", "listItems2: Get V2 Items"]);
  });

  it("is a mistake where two routes choose the same", () => {
    const app = new App();
    app.get("/a", { operationId: "read" }, () => ({}));
    app.get("/b", { operationId: "read" }, () => ({}));

    expect(() => names(app)).toThrowErrorMatchingInlineSnapshot(
      `[SchemaError: GET /b: the operationId "read" is that of GET /a too. Give each route one of its own.]`,
    );
  });
});

describe("generateUniqueIdFunction", () => {
  it("names operations by what they are", () => {
    const app = new App({ generateUniqueIdFunction: ({ tags, name }) => `${tags[0]}-${name}` });
    app.get("/items", { tags: ["items"] }, readItem);
    app.get("/items/{id}", { tags: ["items"] }, () => ({}));

    expect(names(app)).toEqual([
      "items-readItem: Read Item",
      "items-getItemsById: Get Items By Id",
    ]);
  });

  it("is the innermost one, and gives way to the route's own id", () => {
    const app = new App({ generateUniqueIdFunction: () => "outer" });
    const router = new APIRouter({ generateUniqueIdFunction: ({ path, method }) => method + path });
    router.get("/a", () => 1);
    router.get("/b", { operationId: "own" }, () => 1);
    app.includeRouter(router);

    expect(names(app)).toEqual(["GET/a: Get A", "own: Get B"]);
  });

  it("must give each operation another", () => {
    const app = new App({ generateUniqueIdFunction: () => "same" });
    app.get("/a", () => 1);
    app.get("/b", () => 2);

    expect(() => names(app)).toThrow(
      'GET /b: the operationId "same" is that of GET /a too. Give each route one of its own.',
    );
  });

  it("must give a text", () => {
    const app = new App({ generateUniqueIdFunction: () => "" });
    app.get("/a", () => 1);

    expect(() => names(app)).toThrow(
      'GET /a: generateUniqueIdFunction gave "". Have it give a text.',
    );
  });
});
