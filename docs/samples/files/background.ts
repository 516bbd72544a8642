import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BackgroundTask, Fastidious, FileResponse } from "fastidious";

export const app = new Fastidious();

app.get("/snapshot", async () => {
  const folder = await mkdtemp(join(tmpdir(), "snapshot-"));
  const file = join(folder, "snapshot.json");
  await writeFile(file, '{"taken":true}');
  const remove = new BackgroundTask(() => rm(folder, { recursive: true }));
  return new FileResponse(file, { headers: { "x-folder": folder }, background: remove });
});
