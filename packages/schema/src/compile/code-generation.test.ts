import { afterEach, describe, expect, it, vi } from "vitest";
import { config } from "zod";
import { isAllowedAtStartOnly, mayGenerateCode } from "./code-generation.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  config({ jitless: false });
});

describe("generating code", () => {
  it("is done where the runtime allows it", () => {
    expect(mayGenerateCode()).toBe(true);
    expect(isAllowedAtStartOnly()).toBe(false);
  });

  it("is not even tried where jitless forbids it", () => {
    config({ jitless: true });
    vi.stubGlobal("Function", undefined);

    expect(mayGenerateCode()).toBe(false);
  });

  it("is tried when models are planned on a runtime that allows it only at start", () => {
    vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });

    expect(isAllowedAtStartOnly()).toBe(true);
    expect(mayGenerateCode()).toBe(true);
  });

  it("is left alone there once the start is over", () => {
    vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
    vi.stubGlobal("Function", () => {
      throw new EvalError("Code generation from strings disallowed for this context");
    });

    expect(mayGenerateCode()).toBe(false);
  });
});
