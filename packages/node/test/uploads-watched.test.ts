import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { canWatch, WatchedServer } from "./watched-server.ts";

// What is held does not grow with what is sent: UPLOAD_MEBIBYTES=1024 for the figure that we promise.
const whole = Number(process.env["UPLOAD_MEBIBYTES"] ?? 256);
const folder = mkdtempSync(join(tmpdir(), "uploads-watched-"));
let server: WatchedServer;
afterEach(() => server.stop());
afterAll(() => rmSync(folder, { recursive: true }));

/** Has clients begin an upload of 2 MiB each, a hundred at a time, and leave within it. */
async function breakOff(clients: number): Promise<void> {
  const now = Math.min(100, clients);
  const sockets = await Promise.all(
    Array.from({ length: now }, () => server.beginUpload(2_097_152)),
  );
  for (const socket of sockets) socket.write(Buffer.alloc(1_500_000));
  await expect.poll(() => readdirSync(folder).length, { timeout: 20_000 }).toBe(now);
  for (const socket of sockets) socket.resetAndDestroy();
  if (now < clients) await breakOff(clients - now);
}

describe.skipIf(!canWatch)("uploads, seen from outside", { timeout: 120_000 }, () => {
  // How long the loop is away depends on what else runs too.
  it(`of ${whole} MiB take little memory, and leave the loop to others`, { retry: 3 }, async () => {
    server = await WatchedServer.start(folder);
    // What the first upload makes is there for all that follow.
    await server.upload(20);
    const before = server.resident();
    const begun = server.processorTime();
    await server.delay();
    server.forgetPeak();

    const answer = await server.upload(whole);

    expect(answer).toContain(String(whole * 1_048_576));
    expect(server.peak() - before).toBeLessThan(32);
    expect(await server.delay()).toBeLessThan(20);
    // 200 MB for each second of a processor: how fast it is by the clock depends on what else runs.
    expect((whole * 1.048_576) / (server.processorTime() - begun)).toBeGreaterThan(200);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("of 1,000 clients that leave within them leave no file and no descriptor", async () => {
    server = await WatchedServer.start(folder);
    await server.upload(2);
    await server.state();
    const descriptors = server.descriptors();

    await breakOff(1000);

    await expect.poll(() => readdirSync(folder), { timeout: 5000 }).toEqual([]);
    await expect
      .poll(() => server.descriptors(), { timeout: 5000 })
      .toBeLessThanOrEqual(descriptors);
    expect(await server.upload(2)).toContain("2097152");
  });

  it("that the disk does not take are a 507, and leave nothing", async () => {
    server = await WatchedServer.start(folder, "ulimit -f 4096");

    expect(await server.upload(16)).toMatch(
      /^HTTP\/1\.1 507 .*The server has no room for the files of this form/s,
    );
    await expect.poll(() => readdirSync(folder)).toEqual([]);
    expect(await server.upload(1)).toContain("1048576");
  });
});
