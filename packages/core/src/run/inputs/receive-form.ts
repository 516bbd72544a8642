import type { FormValues } from "@fastidious/schema";
import type { FormEntry } from "../../request/form/form-entry.ts";
import type { Exchange } from "../exchange.ts";

/**
 * Reads the request's form into the exchange, then calls back with the error if there was one. Called back in the same
 * tick where there is nothing to wait for.
 */
export function receiveForm(exchange: Exchange, done: (error: unknown) => void): void {
  exchange.request.receiveForm((error, entries) => {
    if (entries === undefined) {
      done(error);
      return;
    }
    const form = toValues(entries);
    exchange.body = { value: form, form };
    done(undefined);
  });
}

function toValues(entries: readonly FormEntry[]): FormValues {
  // Names are the client's: none may be found in every object.
  const values: Record<string, unknown[]> = Object.create(null);
  for (const { name, value } of entries) {
    if (!isEmptyFile(value)) (values[name] ??= []).push(value);
  }
  return values;
}

/** What a browser sends for an input of files where none was chosen. */
function isEmptyFile(value: FormEntry["value"]): boolean {
  return typeof value !== "string" && value.filename === "" && value.size === 0;
}
