import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

describe("the library of the README", () => {
  let library: typeof import("./library.ts");

  beforeAll(async () => {
    vi.stubEnv("PORT", "0");
    library = await import("./library.ts");
  });

  afterAll(() => library.server.close());

  it("sends what the model declares", async () => {
    const response = await fetch(`${library.server.url}/books/1`);

    expect(await response.json()).toEqual({ id: 1, title: "Emma", pages: 474 });
  });

  it("reads the query as numbers", async () => {
    const response = await fetch(`${library.server.url}/books?maxPages=100`);

    expect(await response.json()).toEqual([]);
  });

  it("says which book it has not", async () => {
    const response = await fetch(`${library.server.url}/books/2`);

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ detail: "no such book" });
  });

  it("refuses an id that is no number", async () => {
    const response = await fetch(`${library.server.url}/books/emma`);

    expect(response.status).toBe(422);
  });
});
