import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { App, UploadFile } from "@fastidious/core";
import { afterAll, expect, it } from "vitest";
import { loadNodeFiles } from "../../src/files.ts";
import { canWatch, WatchedServer } from "../watched-server.ts";

const top = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => rmSync(top, { recursive: true }));

function createFolder(name: string): string {
  const folder = join(top, name);
  mkdirSync(folder);
  return folder;
}

/** Uploads a file that goes to the disk. */
async function upload(folder: string): Promise<void> {
  const app = new App({ loadFiles: loadNodeFiles, uploadFolder: folder });
  app.post("/", { form: { file: UploadFile } }, () => "thanks");
  const body = new FormData();
  body.set("file", new File([new Uint8Array(2_000_000)], "x"));
  await app.request("/", { method: "POST", body });
}

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

const host = hostname()
  .replaceAll(/[^a-z0-9]/gi, "")
  .slice(0, 40);
const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

it("removes what killed processes have left of uploads, and nothing else", async () => {
  const folder = createFolder("left");
  const alive = `fastidious-${host}-${process.pid}-${id}.upload`;
  const elsewhere = `fastidious-other${host}-${endedProcess()}-${id}.upload`;
  const old = `fastidious-elsewhere-1-${id}.upload`;
  const killed = `fastidious-${host}-${endedProcess()}-${id}.upload`;
  const foreign = "report.upload";
  for (const name of [alive, elsewhere, old, killed, foreign])
    writeFileSync(join(folder, name), "");
  const twoDaysAgo = Date.now() / 1000 - 172_800;
  for (const name of [old, foreign]) utimesSync(join(folder, name), twoDaysAgo, twoDaysAgo);

  await upload(folder);

  await expect
    .poll(() => readdirSync(folder).toSorted())
    .toEqual([alive, elsewhere, foreign].toSorted());
});

it.skipIf(!canWatch)("does so where a server was killed within an upload", async () => {
  const folder = createFolder("server");
  const server = await WatchedServer.start(folder);
  const socket = await server.beginUpload(2_097_152);
  socket.on("error", () => undefined);
  socket.write(Buffer.alloc(1_500_000));
  await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toHaveLength(1);
  await server.kill();
  expect(readdirSync(folder)).toHaveLength(1);

  await upload(folder);

  await expect.poll(() => readdirSync(folder)).toEqual([]);
});
