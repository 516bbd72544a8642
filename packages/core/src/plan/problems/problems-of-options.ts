import type { RouterSettings } from "../../declare/api-router.ts";
import { CallbackRouter } from "../../declare/callback-router.ts";
import type { RouteSettings } from "../../declare/routes/route-settings.ts";
import { problemsOfFormLimits } from "../../request/form/form-limits.ts";
import { Response } from "../../responses/response.ts";
import { problemsOfHandlerTimeout } from "./problems-of-handler-timeout.ts";
import { problemsOfSharedWebSockets } from "../websocket/shared-websocket-rules.ts";

/** What an option may hold, and the words for it. */
export interface Rule {
  readonly isMet: (value: unknown) => boolean;
  readonly expected: string;
  /** Says what is wrong in words of its own. */
  readonly tell?: (value: unknown) => readonly string[];
}

/** Checked elsewhere, or not at all. */
export const anything: Rule = { isMet: () => true, expected: "" };
const text: Rule = { isMet: (value) => typeof value === "string", expected: "a text" };
/** True or false. */
export const flag: Rule = {
  isMet: (value) => typeof value === "boolean",
  expected: "true or false",
};
const record: Rule = {
  isMet: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  expected: "an object of names and values, such as { user: currentUser }",
};
const texts: Rule = {
  isMet: (value) => Array.isArray(value) && value.every((item) => typeof item === "string"),
  expected: 'a list of texts, such as ["items"]',
};
const responseClass: Rule = {
  isMet: (value) =>
    value === Response || (typeof value === "function" && value.prototype instanceof Response),
  expected: "a class that extends Response, such as HTMLResponse",
};

function oneOf(...words: readonly string[]): Rule {
  return {
    isMet: (value) => words.some((word) => word === value),
    expected: words.map((word) => `"${word}"`).join(" or "),
  };
}

/** What routers and inclusions take. */
export const routerRules: Readonly<Record<keyof RouterSettings, Rule>> = {
  prefix: text,
  tags: texts,
  dependencies: record,
  dependenciesInOrder: flag,
  errors: {
    isMet: Array.isArray,
    expected: "a list of documented errors, such as [OutOfStock]",
  },
  callbacks: {
    isMet: (value) =>
      typeof value === "object" &&
      value !== null &&
      Object.values(value).every((calls) => calls instanceof CallbackRouter),
    expected: "an object of callback routers by name, such as { invoicePaid: invoices }",
  },
  generateUniqueIdFunction: {
    isMet: (value) => typeof value === "function",
    expected: "a function that gives a text, such as (operation) => operation.name",
  },
  responses: { ...record, expected: "an object of models by status, such as { 404: NotFound }" },
  deprecated: flag,
  includeInSchema: flag,
  defaultResponseClass: responseClass,
  responseValidation: oneOf("strict", "log", "off"),
  backgroundTasksOnError: oneOf("drop", "run"),
  strictContentType: flag,
  handlerTimeout: { ...anything, tell: problemsOfHandlerTimeout },
  formLimits: { ...anything, tell: problemsOfFormLimits },
  websockets: { ...anything, tell: problemsOfSharedWebSockets },
  lifespan: {
    isMet: (value) => typeof value === "function",
    expected: "a generator: async function* () { yield { … }; }",
  },
};

const {
  prefix: _prefix,
  defaultResponseClass: _class,
  lifespan: _lifespan,
  websockets: _websockets,
  ...sharedRules
} = routerRules;

// Slots, models and picks are checked where they are planned, with more to say.
const routeRules: Readonly<Record<keyof RouteSettings, Rule>> = {
  ...sharedRules,
  path: anything,
  query: anything,
  headers: anything,
  cookies: anything,
  body: anything,
  form: anything,
  responseModel: anything,
  responseModelInclude: anything,
  responseModelExclude: anything,
  statusCode: anything,
  bodyLimit: anything,
  responseClass,
  methods: { ...texts, expected: 'a list of methods, such as ["GET", "POST"]' },
  summary: text,
  description: text,
  responseDescription: text,
  operationId: text,
  responseModelExcludeUnset: flag,
  responseModelExcludeDefaults: flag,
  responseModelExcludeNone: flag,
  openapiExtra: { ...record, expected: "an object that is merged into the operation" },
};

/** Names that no route knows, and values of another type, which only get past the compiler in plain JavaScript. */
export function problemsOfRouteOptions(settings: RouteSettings): string[] {
  return problemsOf(settings, routeRules);
}

/** The same for what routers and inclusions take. */
export function problemsOfRouterOptions(settings: RouterSettings): string[] {
  return problemsOf(settings, routerRules);
}

/** What is wrong with options by rules for each name. */
export function problemsOf(settings: object, rules: Rules): string[] {
  // Nearly every option of nearly every route is as it should be.
  return Object.keys(settings)
    .filter((name) => !isFine(name, settings, rules))
    .flatMap((name) => tellOption(name, settings, rules));
}

type Rules = Readonly<Record<string, Rule>>;

function isFine(name: string, settings: object, rules: Rules): boolean {
  const value = valueOf(settings, name);
  const rule = ruleFor(name, rules);
  return value === undefined || (rule?.tell === undefined && rule?.isMet(value) === true);
}

function tellOption(name: string, settings: object, rules: Rules): readonly string[] {
  const value = valueOf(settings, name);
  const rule = ruleFor(name, rules);
  if (rule === undefined) return [tellUnknown(name, Object.keys(rules))];
  return rule.tell?.(value) ?? [`${name} is ${describe(value)}. Write ${rule.expected}.`];
}

function ruleFor(name: string, rules: Rules): Rule | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

function valueOf(settings: object, name: string): unknown {
  // Every object may be asked for any property.
  return (settings as Readonly<Record<string, unknown>>)[name];
}

/** `response_model` and `status` are near to `responseModel` and `statusCode`. */
function tellUnknown(name: string, known: readonly string[]): string {
  const near = known.find((other) => toPlain(other) === toPlain(name)) ?? nearStart(name, known);
  const advice = near === undefined ? "Remove it." : `Did you mean "${near}"?`;
  return `"${name}" is no option here. ${advice}`;
}

function nearStart(name: string, known: readonly string[]): string | undefined {
  const plain = toPlain(name).slice(0, 4);
  return plain.length < 3 ? undefined : known.find((other) => toPlain(other).startsWith(plain));
}

function toPlain(name: string): string {
  return name.replaceAll(/[_-]/g, "").toLowerCase();
}

function describe(value: unknown): string {
  switch (typeof value) {
    case "object":
      return Array.isArray(value) ? "a list" : "an object";
    case "function":
      return "a function";
    case "string":
      return JSON.stringify(value);
    default:
      return `a ${typeof value}`;
  }
}
