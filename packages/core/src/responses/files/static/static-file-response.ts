import { FileResponse } from "../file-response.ts";
import type { StaticFolder } from "./static-folder.ts";
import type { FileNames } from "./to-names.ts";

/** A file of a served folder: what it is, and whether it is there, is found out when it is opened. */
export class StaticFileResponse extends FileResponse {
  readonly folder: StaticFolder;
  /** `undefined` where the path can be no file's. */
  readonly names: FileNames | undefined;

  constructor(folder: StaticFolder, names: FileNames | undefined) {
    super(folder.directory);
    this.folder = folder;
    this.names = names;
  }
}
