import type { ServedFolder } from "../../declare/folders/served-folder.ts";
import type { Request } from "../../request/request.ts";
import { cutPath } from "../../request/cut-path.ts";
import { StaticFileResponse } from "../../responses/files/static/static-file-response.ts";
import type { StaticFolder } from "../../responses/files/static/static-folder.ts";
import { toNames } from "../../responses/files/static/to-names.ts";
import { flag, problemsOf, type Rule } from "../problems/problems-of-options.ts";

/** A served folder, made ready. */
export interface FolderPlan {
  /** As it was declared: the same one for every plan. */
  readonly declared: ServedFolder;
  readonly folder: StaticFolder;
  readonly checkDirectory: boolean | "auto";
}

const fallbacks: readonly unknown[] = ["404.html", "index.html", "auto", null];

const rules: Readonly<Record<keyof ServedFolder["options"], Rule>> = {
  html: flag,
  followSymlinks: flag,
  dotFiles: flag,
  checkDirectory: {
    isMet: (value) => typeof value === "boolean" || value === "auto",
    expected: 'true, false or, for a frontend, "auto"',
  },
  cacheControl: {
    isMet: (value) => typeof value === "string" || typeof value === "function",
    expected: 'a text such as "max-age=3600", or a function of the path',
  },
  fallback: {
    isMet: (value) => fallbacks.some((fallback) => fallback === value),
    expected: '"index.html", "404.html", "auto" or null',
  },
};

const directories: Rule = {
  isMet: (value) => value instanceof URL || (typeof value === "string" && value !== ""),
  expected: "a path or a file: URL",
};

/** What is wrong with a served folder's options. */
export function problemsOfFolder({ directory, options }: ServedFolder): string[] {
  return problemsOf({ directory, ...options }, { directory: directories, ...rules });
}

/** Makes a served folder ready. Its options have been found in order. */
export function planFolder(declared: ServedFolder): FolderPlan {
  const { directory, options } = declared;
  const { followSymlinks = false, dotFiles = false, html = false, cacheControl } = options;
  const folder: StaticFolder = {
    directory,
    followSymlinks,
    dotFiles,
    html,
    fallback: options.fallback === undefined && html ? "404.html" : (options.fallback ?? null),
    cacheControl: typeof cacheControl === "function" ? cacheControl : () => cacheControl,
  };
  return { declared, folder, checkDirectory: options.checkDirectory ?? true };
}

/**
 * What a served folder's route does in a handler's place. The path is read as it was sent: a separator that was encoded is
 * none.
 *
 * @param template - Ends with the parameter that takes the rest.
 */
export function toFolderHandler(
  folder: StaticFolder,
  template: string,
): (context: { readonly request: Request }) => StaticFileResponse {
  const depth = template.split("/").length - 2;
  return ({ request }) =>
    new StaticFileResponse(folder, toNames(cutPath(request.path, depth), folder));
}
