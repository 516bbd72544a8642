import { describe, expect, it } from "vitest";
import { app } from "./rows.ts";

describe("what is sent", () => {
  it("is what the model makes of a value", async () => {
    const response = await app.request("/value");

    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.text()).toBe('{"id":1,"name":"Ink","tags":[]}');
  });

  it("is a returned response, past the model", async () => {
    const response = await app.request("/ours");

    expect(response.status).toBe(203);
    expect(await response.text()).toBe('{"id":1,"name":"Ink","supplier":"a secret"}');
  });

  it("is a returned response of the web, too", async () => {
    const response = await app.request("/web");

    expect(response.headers.get("content-type")).toBe("text/plain;charset=UTF-8");
    expect(await response.text()).toBe("plain words");
  });

  it("has no body where the status forbids one", async () => {
    const response = await app.request("/value", { method: "DELETE" });

    expect([response.status, response.headers.get("content-type")]).toEqual([204, null]);
    expect(await response.text()).toBe("");
  });
});
