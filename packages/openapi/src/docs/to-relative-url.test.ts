import { describe, expect, it } from "vitest";
import { toRelativeURL } from "./to-relative-url.ts";

describe("toRelativeURL", () => {
  it("names a neighbour", () => {
    expect(toRelativeURL("/docs", "/openapi.json")).toBe("openapi.json");
  });

  it("goes down into folders", () => {
    expect(toRelativeURL("/docs", "/docs/assets")).toBe("docs/assets");
  });

  it("goes up to what both paths share", () => {
    expect(toRelativeURL("/v1/about/docs", "/v1/openapi.json")).toBe("../openapi.json");
  });

  it("takes a path that ends with a slash for a folder", () => {
    expect(toRelativeURL("/docs/", "/openapi.json")).toBe("../openapi.json");
  });

  it("never reads as a URL with a scheme", () => {
    expect(toRelativeURL("/docs", "/a:b")).toBe("./a:b");
  });
});
