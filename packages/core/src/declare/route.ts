import type { FieldPick, InputOf, Schema } from "@fastidious/schema";
import type { ContentKind, ContentOf, JSONContent } from "../responses/content-kind.ts";
import type { ResponseClass } from "../responses/response.ts";
import type { Context } from "./context.ts";
import type { DependencyMap, DependencyValues, NoDependencies } from "./dependency.ts";
import type { NoResponses, ResponsesInput } from "./documented-response.ts";
import type { PathValues } from "./path-names.ts";
import type { Answer } from "./returned.ts";
import type { Method, OperationSettings, RouteSettings } from "./route-settings.ts";
import type { BodyInput, PathCheck, SlotInput, SlotWire } from "./slots.ts";

/**
 * A route's options, one type parameter a slot.
 *
 * @see https://fastapi.tiangolo.com/tutorial/path-operation-configuration/
 */
export interface RouteOptions<
  Path extends string,
  PathInput,
  Query,
  Headers,
  Cookies,
  Body,
  Dependencies,
  Model,
  Kind extends ContentKind,
  Responses,
  Include,
  Exclude,
> extends OperationSettings {
  readonly path?: (PathInput & PathCheck<Path, PathInput>) | undefined;
  readonly query?: Query;
  readonly headers?: Headers;
  readonly cookies?: Cookies;
  readonly body?: Body;
  readonly dependencies?: Dependencies;
  readonly responseModel?: Model;
  readonly responseClass?: ResponseClass<Kind> | undefined;
  readonly responses?: Responses;
  readonly responseModelInclude?: Include;
  readonly responseModelExclude?: Exclude;
}

/** The names that a pick holds: `["a", "b"]` and `{ a: true, b: [...] }` → `"a" | "b"`. */
type PickedNames<Picked> = Picked extends readonly (infer Name)[] ? Name : keyof Picked;

/** `Reshaped<{ a: 1; b: 2 }, ["a"], undefined>` → `{ a: 1 }`; each item of an array is reshaped. */
type Reshaped<Value, Include, Exclude> = Value extends readonly (infer Item)[]
  ? Reshaped<Item, Include, Exclude>[]
  : Omit<
      [Include] extends [undefined] ? Value : Pick<Value, PickedNames<Include> & keyof Value>,
      [Exclude] extends [undefined] ? never : PickedNames<Exclude> & PropertyKey
    >;

type Result<Kind extends ContentKind, Model, Include, Exclude> = [Include, Exclude] extends [
  undefined,
  undefined,
]
  ? ContentOf<Kind, Model extends Schema ? InputOf<Model> : unknown>
  : Reshaped<Model extends Schema ? InputOf<Model> : unknown, Include, Exclude>;

/** What travels on the wire of a route, for the typed client. */
export interface RouteWire {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly result: unknown;
}

/** A registered route: data, and for types what travels on its wire. */
export interface Route<Path extends string = string, Wire extends RouteWire = RouteWire> {
  readonly methods: readonly Method[];
  readonly path: Path;
  readonly settings: RouteSettings;
  readonly handler: (context: never) => unknown;
  /** Only for types: what travels on the wire. */
  readonly wire?: Wire;
}

/** `WireOf<…>` → the four things that travel on the wire of a route with these slots. */
export interface WireOf<
  Path extends string,
  PathInput,
  Query,
  Body,
  Kind extends ContentKind,
  Model,
  Include,
  Exclude,
> extends RouteWire {
  readonly path: [PathInput] extends [undefined] ? PathValues<Path> : SlotWire<PathInput>;
  readonly query: SlotWire<Query>;
  readonly body: SlotWire<Body>;
  readonly result: Result<Kind, Model, Include, Exclude>;
}

/** A router's or the application's way to register: its prefix, dependencies and responses reach the types of each route. */
export interface RegisterRoute<Prefix extends string, Outer, OuterResponses> {
  <
    const Path extends string,
    PathInput extends SlotInput | undefined = undefined,
    Query extends SlotInput | undefined = undefined,
    Headers extends SlotInput | undefined = undefined,
    Cookies extends SlotInput | undefined = undefined,
    Body extends BodyInput | undefined = undefined,
    Dependencies extends DependencyMap = NoDependencies,
    Model extends Schema | undefined = undefined,
    Kind extends ContentKind = JSONContent,
    Responses extends ResponsesInput = NoResponses,
    const Include extends FieldPick | undefined = undefined,
    const Exclude extends FieldPick | undefined = undefined,
  >(
    path: Path,
    options: RouteOptions<
      `${Prefix}${Path}`,
      PathInput,
      Query,
      Headers,
      Cookies,
      Body,
      Dependencies,
      Model,
      Kind,
      Responses,
      Include,
      Exclude
    >,
    // NoInfer around the whole handler: without it the literals that it returns widen, and inference runs backwards.
    handler: NoInfer<
      (
        context: Context<
          `${Prefix}${Path}`,
          PathInput,
          Query,
          Headers,
          Cookies,
          Body,
          OuterResponses & Responses
        > &
          DependencyValues<Outer & Dependencies>,
      ) => Answer<Kind, Model>
    >,
  ): Route<
    `${Prefix}${Path}`,
    WireOf<`${Prefix}${Path}`, PathInput, Query, Body, Kind, Model, Include, Exclude>
  >;
  <const Path extends string>(
    path: Path,
    handler: (
      context: Context<
        `${Prefix}${Path}`,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        OuterResponses
      > &
        DependencyValues<Outer>,
    ) => unknown,
  ): Route<
    `${Prefix}${Path}`,
    WireOf<
      `${Prefix}${Path}`,
      undefined,
      undefined,
      undefined,
      JSONContent,
      undefined,
      undefined,
      undefined
    >
  >;
}
