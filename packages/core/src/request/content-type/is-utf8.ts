import type { ContentType } from "./parse-content-type.ts";

/** Whether a content type names no charset, or UTF-8. */
export function isUTF8({ parameters }: ContentType): boolean {
  const name = parameters.get("charset")?.toLowerCase();
  return name === undefined || name === "utf-8" || name === "utf8";
}
