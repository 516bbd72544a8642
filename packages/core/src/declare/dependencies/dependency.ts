import type { DocumentedErrorClass } from "../../errors/documented-error.ts";
import type { Context } from "../context.ts";
import type { NoResponses, ResponsesInput } from "../errors/documented-response.ts";
import type { SecurityScopes } from "./security-scopes.ts";
import type { BodyInput, FormCheck, InputSettings, NotDeclared, SlotInput } from "../slots.ts";

/**
 * How long a dependency lives, and when its generator is closed: `handler` until the handler has returned and the
 * response is decided, before it is sent; `request` until that was sent and its background tasks have run; `app` from
 * the start of the application, which makes it once, to its end.
 *
 * @see https://fastapi.tiangolo.com/tutorial/dependencies/dependencies-with-yield/#early-exit-and-scope
 */
export type DependencyScope = "handler" | "request" | "app";

/** A dependency's declaration, ready to stand in `dependencies`. Its type is what handlers get under its name. */
export interface Dependency<Value> {
  /** Only for types: what handlers get. */
  readonly value?: Value;
  readonly settings: DependencySettings;
  /** Gives a value, a promise of one, or a generator that yields one and cleans up after its `yield`. */
  readonly make: (context: never) => unknown;
}

/** A declared dependency, or a function that needs nothing. */
// Variance: a Dependency of anything fits, whatever its maker reads.
export type Dependable = Dependency<unknown> | (() => unknown);

/** The names of the context's own slots, which no dependency may have. */
export const slotNames: readonly string[] = [
  "path",
  "query",
  "headers",
  "cookies",
  "body",
  "form",
  "request",
  "response",
  "backgroundTasks",
  "signal",
  "state",
  "securityScopes",
  "reply",
  "socket",
];

/** What the compiler says of a dependency named like a slot. */
type TakenName = "is a slot of the context: give the dependency another name";

/** Dependencies by the name under which handlers get them. The names of the context's own slots are taken. */
export interface DependencyMap {
  readonly [name: string]: Dependable | TakenName | undefined;
  readonly path?: TakenName;
  readonly query?: TakenName;
  readonly headers?: TakenName;
  readonly cookies?: TakenName;
  readonly body?: TakenName;
  readonly form?: TakenName;
  readonly request?: TakenName;
  readonly response?: TakenName;
  readonly backgroundTasks?: TakenName;
  readonly signal?: TakenName;
  readonly state?: TakenName;
  readonly securityScopes?: TakenName;
  readonly reply?: TakenName;
  readonly socket?: TakenName;
}

/** No dependencies: `{}`, to which every name can be added. */
export type NoDependencies = Record<never, never>;

/** `DependencyValues<{ user: Dependency<User>; now: () => Date }>` → `{ readonly user: User; readonly now: Date }`. */
export type DependencyValues<Map> = {
  readonly [Name in keyof Map]: Map[Name] extends Dependency<infer Value>
    ? Value
    : Map[Name] extends () => infer Value
      ? Awaited<Value>
      : never;
};

/** How a dependency is made and closed, and what is documented of it. */
export interface DependencyBehaviour {
  /** Default: "request". One of the scope "app" has no inputs, and needs only others of its scope. */
  readonly scope?: DependencyScope | undefined;
  /** Whether one request makes it at most once. Default: true. */
  readonly useCache?: boolean | undefined;
  /** Whether what it needs itself is made one after the other, in the order of `dependencies`. Default: false. */
  readonly dependenciesInOrder?: boolean | undefined;
  /** Documented for the routes that use it; what routes, routers and the application say of the same status wins. */
  readonly responses?: ResponsesInput | undefined;
  /** Errors that it may throw: documented for every route that uses it. */
  readonly errors?: readonly DocumentedErrorClass[] | undefined;
}

/** What a dependency declares, without the types of its slots. */
export interface DependencySettings extends DependencyBehaviour, InputSettings {
  readonly body?: BodyInput | undefined;
  /** Read from a form, in place of a body. */
  readonly form?: SlotInput | undefined;
  readonly dependencies?: DependencyMap | undefined;
  readonly securityScopes?: boolean | undefined;
}

/** What {@link dependency} takes beside the function. */
export interface DependencyOptions<
  Path,
  Query,
  Headers,
  Cookies,
  Body,
  Form,
  Dependencies,
  Scopes = undefined,
> extends DependencyBehaviour {
  readonly path?: Path;
  readonly query?: Query;
  readonly headers?: Headers;
  readonly cookies?: Cookies;
  readonly body?: Body;
  readonly form?: (Form & FormCheck<Body>) | undefined;
  readonly dependencies?: Dependencies;
  /**
   * True where it reads `securityScopes`: it is made once for each set of scopes that is demanded of it, and so are those
   * that need it.
   */
  readonly securityScopes?: Scopes;
}

/** What {@link dependency} takes for one that lives as long as the application. */
export interface AppDependencyOptions<Dependencies> {
  readonly scope: "app";
  /** Of the scope "app" too. */
  readonly dependencies?: Dependencies;
}

/** The slot `securityScopes`, which is declared by `securityScopes: true`. */
export interface ScopesSlot<Scopes> {
  readonly securityScopes: Scopes extends true ? SecurityScopes : NotDeclared<"securityScopes">;
}

type Made<Value> = Value | Promise<Value> | AsyncGenerator<Value, void> | Generator<Value, void>;

/**
 * Declares something that handlers need and that is made for each request: at most once a request, however many need it.
 * A generator yields the value and cleans up after its `yield`, whatever happened in between.
 *
 * @example
 * const currentUser = dependency({ headers: { authorization: z.string() } }, ({ headers }) => findUser(headers.authorization));
 * const database = dependency(async function* () {
 *   const connection = await pool.connect();
 *   try { yield connection; } finally { connection.release(); }
 * });
 *
 * @see https://fastapi.tiangolo.com/tutorial/dependencies/
 */
export function dependency<Value>(
  make: (
    context: Context<
      string,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      NoResponses
    >,
  ) => Made<Value>,
): Dependency<Value>;
export function dependency<Value, Dependencies extends DependencyMap = NoDependencies>(
  options: AppDependencyOptions<Dependencies>,
  make: (context: DependencyValues<Dependencies>) => Made<Value>,
): Dependency<Value>;
export function dependency<
  Value,
  Path extends SlotInput | undefined = undefined,
  Query extends SlotInput | undefined = undefined,
  Headers extends SlotInput | undefined = undefined,
  Cookies extends SlotInput | undefined = undefined,
  Body extends BodyInput | undefined = undefined,
  Form extends SlotInput | undefined = undefined,
  Dependencies extends DependencyMap = NoDependencies,
  const Scopes extends boolean | undefined = undefined,
>(
  options: DependencyOptions<Path, Query, Headers, Cookies, Body, Form, Dependencies, Scopes>,
  make: (
    context: Context<string, Path, Query, Headers, Cookies, Body, Form, NoResponses> &
      ScopesSlot<Scopes> &
      DependencyValues<Dependencies>,
  ) => Made<Value>,
): Dependency<Value>;
export function dependency(
  first: DependencySettings | ((context: never) => unknown),
  second?: (context: never) => unknown,
): Dependency<unknown> {
  if (typeof first === "function") return { settings: {}, make: first };
  if (typeof second !== "function") {
    throw new TypeError(
      "dependency(options): expected a function after the options. Write dependency({ … }, (context) => value).",
    );
  }
  return { settings: first, make: second };
}
