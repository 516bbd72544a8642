import type { FolderFallback } from "../../responses/files/static/static-folder.ts";

/** What may be said of a folder whose files are served. */
export interface FolderOptions {
  /** Whether symbolic links are followed that lead out of the folder. Default: false; links within it always are. */
  readonly followSymlinks?: boolean | undefined;
  /** Whether files and folders whose name begins with a dot are served. Default: false. */
  readonly dotFiles?: boolean | undefined;
  /**
   * The `cache-control` of its files, or a function that gives it by the path within the folder, such as "assets/app.js".
   * Default: none.
   */
  readonly cacheControl?: string | ((path: string) => string | undefined) | undefined;
}

/** A folder as it was declared. */
export interface ServedFolder {
  readonly directory: string | URL;
  readonly options: FolderOptions & {
    readonly html?: boolean | undefined;
    readonly fallback?: FolderFallback | undefined;
    readonly checkDirectory?: boolean | "auto" | undefined;
  };
}
