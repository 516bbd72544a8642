import type { Logger } from "../../logger.ts";
import type { FileAccess } from "../../../responses/files/file-access.ts";

/** Where an application puts the files of forms. */
export interface FormFiles {
  /** Rejects where there is no file system: files stay in memory then. */
  readonly loadFiles: () => Promise<FileAccess>;
  /** The folder of temporary files; `undefined` for the system's own. */
  readonly uploadFolder: string | undefined;
  /** Told of a disk that is full. */
  readonly logger: Logger;
}
