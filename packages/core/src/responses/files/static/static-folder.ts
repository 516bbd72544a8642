/** What is answered where a folder has no such file: its page for that, its first page, whichever it has, or a plain 404. */
export type FolderFallback = "404.html" | "index.html" | "auto" | null;

/** A folder whose files are served, and how. */
export interface StaticFolder {
  /** A path, relative to the process's working directory, or a `file:` URL. */
  readonly directory: string | URL;
  readonly followSymlinks: boolean;
  readonly dotFiles: boolean;
  /** Whether a folder within is answered with its index.html. */
  readonly html: boolean;
  readonly fallback: FolderFallback;
  /** The `cache-control` of a file by its path within the folder, such as "assets/app.js". */
  readonly cacheControl: (path: string) => string | undefined;
}
