import type { FieldPick, Schema } from "@fastidious/schema";
import type { AutomaticContent, ContentKind } from "../../responses/content-kind.ts";
import type { Context } from "../context.ts";
import type {
  DependencyMap,
  DependencyValues,
  NoDependencies,
} from "../dependencies/dependency.ts";
import type { NoResponses, ResponsesInput } from "../errors/documented-response.ts";
import type { Answer } from "./returned.ts";
import type { RouteOptions, RouteWire, WireOf } from "./route.ts";
import type { Method, RouteSettings } from "./route-settings.ts";
import type { BodyInput, SlotInput } from "../slots.ts";

/** A route without its handler, which may stand in another file, or in another package. */
export interface DeclaredRoute<Path extends string, Handler, Wire extends RouteWire> {
  readonly methods: readonly Method[];
  readonly path: Path;
  readonly settings: RouteSettings;
  /** Only for types: the handler that fits. */
  readonly handler?: Handler;
  /** Only for types: what travels on the wire. */
  readonly wire?: Wire;
}

/**
 * The type of the handlers that fit a declared route.
 *
 * @example
 * const readItem = declareRoute("GET", "/items/{id}", { responseModel: Item });
 * const handler: HandlerOf<typeof readItem> = ({ path }) => find(path.id);
 */
export type HandlerOf<Declared> = Declared extends { readonly handler?: infer Handler }
  ? Exclude<Handler, undefined>
  : never;

/**
 * Declares a route apart from its handler; `addApiRoute` brings them together.
 *
 * @example
 * app.addApiRoute(readItem, ({ path }) => find(path.id));
 */
// oxlint-disable-next-line max-lines-per-function -- one line of code under a long type
export function declareRoute<
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
  method: Method,
  path: Path,
  options: RouteOptions<
    Path,
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
): DeclaredRoute<
  Path,
  (
    context: Context<Path, PathInput, Query, Headers, Cookies, Body, Form, Responses> &
      DependencyValues<Dependencies>,
  ) => Answer<Kind, Model>,
  WireOf<
    Path,
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
> {
  return { methods: [method], path, settings: options };
}
