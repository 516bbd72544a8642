import type { FieldPick, Schema } from "@fastidious/schema";
import type { AutomaticContent, ContentKind } from "../../responses/content-kind.ts";
import type { ResponseClass } from "../../responses/response.ts";
import type { Context } from "../context.ts";
import type {
  DependencyMap,
  DependencyValues,
  NoDependencies,
} from "../dependencies/dependency.ts";
import type { NoResponses, ResponsesInput } from "../errors/documented-response.ts";
import type { NoState } from "../lifespan.ts";
import type { PathValues } from "../paths/path-names.ts";
import type { ResultOf, Shaping, Unshaped } from "./response-result.ts";
import type { Answer } from "./returned.ts";
import type { Method, OperationSettings, RouteSettings } from "./route-settings.ts";
import type { ServedFolder } from "../folders/served-folder.ts";
import type { BodyInput, FormCheck, PathCheck, SlotInput, SlotWire } from "../slots.ts";
import type { WebSocketSettings } from "../websocket/websocket-settings.ts";

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
  Form,
  Dependencies,
  Model,
  Kind extends ContentKind,
  Responses,
  Include,
  Exclude,
  Unset extends boolean | undefined,
  Defaults extends boolean | undefined,
  None extends boolean | undefined,
> extends OperationSettings {
  readonly path?: (PathInput & PathCheck<Path, PathInput>) | undefined;
  readonly query?: Query;
  readonly headers?: Headers;
  readonly cookies?: Cookies;
  readonly body?: Body;
  /** Read from a form, in place of a body. */
  readonly form?: (Form & FormCheck<Body>) | undefined;
  readonly dependencies?: Dependencies;
  readonly responseModel?: Model;
  readonly responseClass?: ResponseClass<Kind> | undefined;
  readonly responses?: Responses;
  readonly responseModelInclude?: Include;
  readonly responseModelExclude?: Exclude;
  readonly responseModelExcludeUnset?: Unset;
  readonly responseModelExcludeDefaults?: Defaults;
  readonly responseModelExcludeNone?: None;
}

/** What travels on the wire of a route, for the typed client. */
export interface RouteWire {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly form: unknown;
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
  /** The folder whose files it serves, in the handler's place. */
  readonly folder?: ServedFolder;
  /** Whether it hands its requests to an application that is mounted there. */
  readonly isMount?: true;
  /** What it declares where it takes WebSockets, in place of answering requests. */
  readonly websocket?: WebSocketSettings;
  /** Whether it is asked only where no other route has anything to say of a path. */
  readonly isFallback?: true;
}

/** `WireOf<…>` → the five things that travel on the wire of a route with these slots. */
export interface WireOf<
  Path extends string,
  PathInput = undefined,
  Query = undefined,
  Body = undefined,
  Form = undefined,
  Kind extends ContentKind = AutomaticContent,
  Model = undefined,
  Shape extends Shaping = Unshaped,
> extends RouteWire {
  readonly path: [PathInput] extends [undefined] ? PathValues<Path> : SlotWire<PathInput>;
  readonly query: SlotWire<Query>;
  readonly body: SlotWire<Body>;
  readonly form: SlotWire<Form>;
  readonly result: ResultOf<Kind, Model, Shape>;
}

/** What the lifespan of the application or the router yields, in the slot `state` of its handlers. */
export interface StateSlot<State> {
  readonly state: State;
}

/** A router's or the application's way to register: its prefix, dependencies and responses reach the types of each route. */
export interface RegisterRoute<Prefix extends string, Outer, OuterResponses, State = NoState> {
  <
    const Path extends string,
    PathInput extends SlotInput | undefined = undefined,
    Query extends SlotInput | undefined = undefined,
    Headers extends SlotInput | undefined = undefined,
    Cookies extends SlotInput | undefined = undefined,
    Body extends BodyInput | undefined = undefined,
    Form extends SlotInput | undefined = undefined,
    Dependencies extends DependencyMap = NoDependencies,
    Model extends Schema | undefined = undefined,
    Kind extends ContentKind = AutomaticContent,
    Responses extends ResponsesInput = NoResponses,
    const Include extends FieldPick | undefined = undefined,
    const Exclude extends FieldPick | undefined = undefined,
    const Unset extends boolean | undefined = undefined,
    const Defaults extends boolean | undefined = undefined,
    const None extends boolean | undefined = undefined,
  >(
    path: Path,
    options: RouteOptions<
      `${Prefix}${Path}`,
      PathInput,
      Query,
      Headers,
      Cookies,
      Body,
      Form,
      Dependencies,
      Model,
      Kind,
      Responses,
      Include,
      Exclude,
      Unset,
      Defaults,
      None
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
          Form,
          OuterResponses & Responses
        > &
          StateSlot<State> &
          DependencyValues<Outer & Dependencies>,
      ) => Answer<Kind, Model>
    >,
  ): Route<
    `${Prefix}${Path}`,
    WireOf<
      `${Prefix}${Path}`,
      PathInput,
      Query,
      Body,
      Form,
      Kind,
      Model,
      {
        include: Include;
        exclude: Exclude;
        excludeUnset: Unset;
        excludeDefaults: Defaults;
        excludeNone: None;
      }
    >
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
        undefined,
        OuterResponses
      > &
        StateSlot<State> &
        DependencyValues<Outer>,
    ) => unknown,
  ): Route<`${Prefix}${Path}`, WireOf<`${Prefix}${Path}`>>;
}
