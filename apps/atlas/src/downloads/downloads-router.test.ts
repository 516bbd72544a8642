import { describe, expect, it } from "vitest";
import { app } from "../app.ts";

describe("GET /downloads/countries.csv", () => {
  it("sends a table under a name", async () => {
    const response = await app.request("/downloads/countries.csv");
    const rows = (await response.text()).split("\r\n");

    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="countries.csv"',
    );
    expect(rows).toHaveLength(252);
    expect(rows[0]).toBe("code,name,capital,region,area");
    expect(rows[1]).toBe("AFG,Afghanistan,Kabul,Asia,652230");
  });

  it("leaves out an area that nobody knows", async () => {
    const response = await app.request("/downloads/countries.csv");

    expect(await response.text()).toContain("SJM,Svalbard and Jan Mayen,Longyearbyen,Europe,\r\n");
  });
});

describe("GET /downloads/countries.jsonl", () => {
  it("sends a country a line, without what the model does not name", async () => {
    const response = await app.request("/downloads/countries.jsonl");
    const lines = (await response.text()).trimEnd().split("\n");

    expect(response.headers.get("content-type")).toBe("application/jsonl");
    expect(lines).toHaveLength(250);
    expect(lines[0]).toContain('{"cca2":"AF","cca3":"AFG"');
    expect(lines[0]).not.toContain("translations");
  });
});

describe("GET /downloads/world.json", () => {
  it("sends a part of the file", async () => {
    const whole = await app.request("/downloads/world.json");
    const part = await app.request("/downloads/world.json", {
      headers: { range: "bytes=1000-1999" },
    });

    expect(whole.headers.get("content-disposition")).toBe('attachment; filename="world.json"');
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(
      `bytes 1000-1999/${whole.headers.get("content-length")}`,
    );
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(
      new Uint8Array(await whole.arrayBuffer()).slice(1000, 2000),
    );
  });

  it("sends nothing to whom has it", async () => {
    const whole = await app.request("/downloads/world.json");
    const again = await app.request("/downloads/world.json", {
      headers: { "if-none-match": whole.headers.get("etag") ?? "" },
    });

    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });
});
