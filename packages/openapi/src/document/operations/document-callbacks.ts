import type { Calls, RoutePlan } from "@fastidious/core";
import type { AutomaticErrors } from "../errors/automatic-errors.ts";
import type { OpenAPICallbacks } from "../openapi-document.ts";
import type { PlacedDraft } from "./operation-draft.ts";
import { writePathItems } from "./write-path-items.ts";

/** Drafts the operations of calls. */
export type DraftCalls = (calls: Calls) => readonly PlacedDraft[];

/** The callbacks of a route with their schemas still to come. */
export interface CallbacksDraft {
  /** Whether the answer to invalid requests is described for one of them. */
  readonly needsValidationError: boolean;
  readonly write: (errors: AutomaticErrors) => OpenAPICallbacks | undefined;
}

/** Documents the calls that come back to who calls a route, by name. */
export function documentCallbacks({ settings }: RoutePlan, draftCalls: DraftCalls): CallbacksDraft {
  const named = Object.entries(settings.callbacks ?? {}).map(
    ([name, calls]) => [name, draftCalls(calls)] as const,
  );
  return {
    needsValidationError: named.some(([, placed]) =>
      placed.some(({ draft }) => draft.needsValidationError),
    ),
    write(errors) {
      if (named.length === 0) return undefined;
      return Object.fromEntries(
        named.map(([name, placed]) => [name, writePathItems(placed, errors)]),
      );
    },
  };
}
