import { join } from "node:path";
import { APIRouter, FileResponse } from "fastidious";

/** Makes the routes that send files of a folder. */
export function createFilesRouter(folder: string): APIRouter {
  const files = new APIRouter({ tags: ["files"] });
  files.get("/file", { responseClass: FileResponse }, () => join(folder, "file.bin"));
  return files;
}
