import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const eightMebibytes = 8_388_608;

/** Makes what the file routes send, where it is not there yet. What is there stays as it is. */
export async function prepareData(folder: string): Promise<void> {
  await mkdir(join(folder, "static", "admin"), { recursive: true });
  await writeMissing(join(folder, "file.bin"), Buffer.alloc(eightMebibytes, "0123456789abcdef"));
  await writeMissing(join(folder, "static", "hello.txt"), "hello\n");
  await writeMissing(join(folder, "static", "admin", "secret.txt"), "secret\n");
}

async function writeMissing(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: "wx" });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
  }
}
