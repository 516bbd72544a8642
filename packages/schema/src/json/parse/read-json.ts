import { findJSONFault } from "./find-json-fault.ts";
import type { JSONFault } from "./json-fault.ts";
import { holdsSuspect } from "./holds-suspect.ts";
import { nestsTooDeep } from "./nests-too-deep.ts";

/** The value of a JSON text, or its first fault. */
export type JSONReadResult = { readonly ok: true; readonly value: unknown } | JSONFault;

/**
 * Reads a JSON text. Refused besides bad syntax: the key `__proto__` (it would change prototypes
 * where the value is copied), more than 128 levels, and integers that a double would change.
 */
export function readJSON(text: string): JSONReadResult {
  if (nestsTooDeep(text)) return faultOf(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return faultOf(text);
  }
  const isSuspect = mayNamePrototype(text) || holdsSuspect(value);
  return (isSuspect ? findJSONFault(text) : undefined) ?? { ok: true, value };
}

/** The key may be written with escapes: `\u005f_proto__`. */
function mayNamePrototype(text: string): boolean {
  return text.includes("__proto__") || text.includes("\\u00");
}

function faultOf(text: string): JSONFault {
  return (
    findJSONFault(text) ?? {
      ok: false,
      kind: "syntax",
      position: 0,
      path: [],
      message: "The text is not JSON",
    }
  );
}
