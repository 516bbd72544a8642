import type { Dependable } from "../declare/dependencies/dependency.ts";
import { SecurityChoice } from "./security-choice.ts";
import { SecurityScheme } from "./security-scheme.ts";

/** What a dependency demands of a request, as the document tells it. */
export interface SecurityDemand {
  /** One of them is enough. */
  readonly schemes: readonly SecurityScheme<unknown, boolean>[];
  /** Whether a request without any is served too. */
  readonly isOptional: boolean;
}

/** What a dependency demands; nothing where it is no security scheme. */
export function securityOf(declared: Dependable): SecurityDemand | undefined {
  if (declared instanceof SecurityScheme) {
    return { schemes: [declared], isOptional: !declared.autoError };
  }
  if (declared instanceof SecurityChoice) {
    return { schemes: Object.values(declared.schemes), isOptional: !declared.autoError };
  }
  return undefined;
}
