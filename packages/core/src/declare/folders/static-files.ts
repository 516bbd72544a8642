import type { FolderOptions, ServedFolder } from "./served-folder.ts";

/** What {@link staticFiles} takes beside the folder. */
export interface StaticFilesOptions extends FolderOptions {
  /**
   * Whether folders are answered with their index.html, and what is not found with the 404.html of the folder itself.
   * Default: false.
   */
  readonly html?: boolean | undefined;
  /** Whether the application refuses to start without the folder. Default: true. */
  readonly checkDirectory?: boolean | undefined;
}

/** A folder to be mounted. Made by {@link staticFiles}. */
export class StaticFiles {
  readonly folder: ServedFolder;

  constructor(directory: string | URL, options: StaticFilesOptions = {}) {
    this.folder = { directory, options };
  }
}

/**
 * The files of a folder, to be mounted: GET and HEAD, with ranges, `etag` and 304. Nothing outside the folder is served, no
 * name that begins with a dot, and none in another case than the file has.
 *
 * @param directory - A path, relative to the process's working directory, or a `file:` URL.
 * @example
 * app.mount("/static", staticFiles(new URL("static", import.meta.url)));
 *
 * @see https://fastapi.tiangolo.com/tutorial/static-files/
 */
export function staticFiles(directory: string | URL, options?: StaticFilesOptions): StaticFiles {
  return new StaticFiles(directory, options);
}
