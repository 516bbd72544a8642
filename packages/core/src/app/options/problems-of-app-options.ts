import type { DependencyMap } from "../../declare/dependencies/dependency.ts";
import type { ResponsesInput } from "../../declare/errors/documented-response.ts";
import {
  anything,
  flag,
  problemsOf,
  routerRules,
  type Rule,
} from "../../plan/problems/problems-of-options.ts";
import type { AppOptions } from "./app-options.ts";

const { prefix: _prefix, ...sharedRules } = routerRules;

// Segments as RFC 3986 section 3.3 has them, none of them empty: "//" would lead to another host.
const rootPathGrammar = /^(?:\/[\w.~!$&'()*+,;=:@%-]+)*$/;

const callable: Rule = { isMet: (value) => typeof value === "function", expected: "a function" };
const logger: Rule = {
  isMet: (value) =>
    typeof value === "object" &&
    value !== null &&
    "error" in value &&
    "warn" in value &&
    typeof value.error === "function" &&
    typeof value.warn === "function",
  expected: "an object with the methods error and warn, such as pino()",
};

const appRules: Readonly<Record<keyof AppOptions<DependencyMap, ResponsesInput>, Rule>> = {
  ...sharedRules,
  redirectSlashes: flag,
  rootPath: {
    isMet: (value) => typeof value === "string" && rootPathGrammar.test(value),
    expected: 'a path that starts with "/" and does not end with it, such as "/api/v1"',
  },
  echoInput: flag,
  problemDetails: flag,
  validationError: {
    isMet: (value) => typeof value === "object" && value !== null,
    expected: "{ model, content: (error) => ({ … }) }",
  },
  // Told with its number by problemOfBodyLimit.
  bodyLimit: anything,
  logger,
  onBackgroundTaskError: callable,
  loadFiles: callable,
  uploadFolder: { isMet: (value) => typeof value === "string", expected: "a path" },
};

/**
 * Names that an application does not know, and values of another type.
 *
 * @param more - Names that a class built on `App` takes beside its own.
 */
export function problemsOfAppOptions(options: object, more: readonly string[]): string[] {
  const rest = Object.fromEntries(more.map((name) => [name, anything]));
  return problemsOf(options, { ...rest, ...appRules }).map(
    (problem) => `the application: ${problem}`,
  );
}
