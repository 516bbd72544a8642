import type { AssetEncoding } from "./docs-assets.ts";

/**
 * Chooses how to send a file that is there compressed: the smallest that the client takes.
 *
 * @param accepted - The value of `accept-encoding`, such as "gzip, deflate, br;q=0".
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function chooseEncoding(accepted: string | undefined): AssetEncoding {
  const codings = new Set((accepted ?? "").toLowerCase().split(",").flatMap(toCoding));
  if (codings.has("br")) return "br";
  return codings.has("gzip") ? "gzip" : "identity";
}

function toCoding(part: string): string[] {
  const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
  const isRefused = parameters.some((text) => /^q=0(\.0*)?$/.test(text));
  return isRefused ? [] : [name];
}
