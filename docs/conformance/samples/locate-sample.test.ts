import { describe, expect, it } from "vitest";
import { locateSample } from "./locate-sample.ts";

describe("locateSample", () => {
  it("drops what names the Python version", () => {
    expect(locateSample("path_params.tutorial003b_py310")).toBe("path-params/tutorial003b");
  });

  it("drops what names the annotated variant", () => {
    expect(locateSample("dependencies.tutorial001_02_an_py310")).toBe(
      "dependencies/tutorial001-02",
    );
  });

  it("keeps the folder of an application of several files", () => {
    expect(locateSample("app_testing.app_b_py310.main")).toBe("app-testing/app-b/main");
  });

  it("drops a trailing underscore", () => {
    expect(locateSample("websockets_.tutorial001_py310")).toBe("websockets/tutorial001");
  });
});
