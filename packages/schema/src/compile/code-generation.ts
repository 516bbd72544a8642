import { config, util } from "zod/v4/core";

/**
 * Whether functions may be made of text here and now. Zod tries it once for both of us, and not at all where
 * `z.config({ jitless: true })` forbids it: a content security policy would report even an attempt.
 */
export function mayGenerateCode(): boolean {
  if (config().jitless === true) return false;
  return isAllowedAtStartOnly() ? isAllowedNow() : util.allowsEval.value;
}

/**
 * Whether this is a runtime that lets code be made of text while modules are loaded, and never again: Cloudflare's
 * workers. There, what would wait for its first use is made when it is planned.
 */
export function isAllowedAtStartOnly(): boolean {
  return "navigator" in globalThis && globalThis.navigator.userAgent === "Cloudflare-Workers";
}

function isAllowedNow(): boolean {
  try {
    // oxlint-disable-next-line no-new, no-new-func, no-implied-eval
    new Function("");
    return true;
  } catch {
    return false;
  }
}
