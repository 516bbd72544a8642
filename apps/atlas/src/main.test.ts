import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

describe("npm start", () => {
  let main: typeof import("./main.ts");
  let folder: string;
  const log = vi.spyOn(console, "log").mockReturnValue();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atlas-"));
    vi.stubEnv("PORT", "0");
    vi.stubEnv("ATLAS_LOG", join(folder, "atlas.log"));
    main = await import("./main.ts");
  });

  afterAll(async () => {
    await main.server.close();
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it("answers over a socket", async () => {
    const response = await fetch(`${main.server.url}/countries/NZ`);

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ name: { common: "New Zealand" } });
  });

  it("takes a body over a socket", async () => {
    const response = await fetch(`${main.server.url}/trips`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        title: "Tasman Sea",
        stops: [
          { country: "AU", arrival: "2027-01-01" },
          { country: "NZ", arrival: "2027-01-20" },
        ],
      }),
    });

    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ days: 19 });
  });

  it("says where it answers", () => {
    expect(log).toHaveBeenCalledWith(
      expect.stringContaining(`Atlas answers on ${main.server.url}`),
    );
  });
});
