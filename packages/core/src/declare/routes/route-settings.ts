import type { FieldPick, Schema } from "@fastidious/schema";
import type { DocumentedErrorClass } from "../../errors/documented-error.ts";
import type { FormLimits } from "../../request/form/form-limits.ts";
import type { ResponseClass } from "../../responses/response.ts";
import type { DependencyMap } from "../dependencies/dependency.ts";
import type { ResponsesInput } from "../errors/documented-response.ts";
import type { BodyInput, InputSettings, SlotInput } from "../slots.ts";

/** A request method that routes answer. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | "TRACE";

/** What happens to a returned value that does not fit its response model: a 500, a warning in the log, or no check at all. */
export type ResponseValidation = "strict" | "log" | "off";

/** What becomes of the background tasks that were added before an error ended the request. */
export type BackgroundTasksOnError = "drop" | "run";

/** What an operation is told by where its id is made. */
export interface OperationFacts {
  /** The handler's, or words made of method and path: "readItem", "getItemsByItemId". */
  readonly name: string;
  /** As the documentation writes it: "/items/{item_id}". */
  readonly path: string;
  readonly method: Method;
  /** Outer ones first. */
  readonly tags: readonly string[];
}

/** Makes the id of an operation that has none of its own. Every operation of an application must get another. */
export type GenerateUniqueId = (operation: OperationFacts) => string;

/** How routes, routers and applications show in the documentation. */
export interface DocumentationSettings {
  /** Outer ones first; the same tag once. */
  readonly tags?: readonly string[] | undefined;
  /** True anywhere makes every route within deprecated. */
  readonly deprecated?: boolean | undefined;
  /** False anywhere keeps every route within out of the documentation. */
  readonly includeInSchema?: boolean | undefined;
  /** Errors that `documentedError` made and that may be thrown here: documented under their status. */
  readonly errors?: readonly DocumentedErrorClass[] | undefined;
  /** Calls that come back to whoever called, by name; an inner one of the same name wins. */
  readonly callbacks?: Callbacks | undefined;
  /** Names operations, for clients that are made of the document; the innermost one does. */
  readonly generateUniqueIdFunction?: GenerateUniqueId | undefined;
}

/** What a call is documented by: what is sent, and what is expected in answer. */
export interface CallSettings extends Omit<
  DocumentationSettings,
  "callbacks" | "errors" | "generateUniqueIdFunction"
> {
  readonly query?: SlotInput | undefined;
  readonly headers?: SlotInput | undefined;
  readonly cookies?: SlotInput | undefined;
  readonly body?: BodyInput | undefined;
  readonly form?: SlotInput | undefined;
  /** What the other side should answer with. */
  readonly responseModel?: Schema | undefined;
  /** Default: 200. */
  readonly statusCode?: number | undefined;
  readonly responses?: ResponsesInput | undefined;
  /** Default: "Successful Response". */
  readonly responseDescription?: string | undefined;
  readonly summary?: string | undefined;
  /** Markdown. */
  readonly description?: string | undefined;
  /** Default: made from method and address. */
  readonly operationId?: string | undefined;
  /** Merged deeply into the documented operation. */
  readonly openapiExtra?: Readonly<Record<string, unknown>> | undefined;
}

/** A call that an application makes. */
export interface Call {
  readonly method: Method;
  /** A webhook's name, or a callback's address with expressions in it: "{$request.body#/url}/paid". */
  readonly path: string;
  readonly settings: CallSettings;
}

/** Calls that an application makes: a `CallbackRouter`. */
export interface Calls {
  readonly calls: readonly Call[];
}

/** Calls that come back to whoever called, by name. */
export type Callbacks = Readonly<Record<string, Calls>>;

/** How the dependencies of one layer are made. */
export interface DependencyOrder {
  /** Whether the `dependencies` beside it are made one after the other, in their order. Default: false. */
  readonly dependenciesInOrder?: boolean | undefined;
}

/** What routes share with the routers and the application around them. */
export interface SharedSettings extends DocumentationSettings, DependencyOrder {
  /**
   * Made for every route. Layers follow one another: application, routers from the outside in, route. Those of one layer
   * that do not need one another are made at the same time.
   */
  readonly dependencies?: DependencyMap | undefined;
  /** Documented for every route; an inner one of the same status wins. */
  readonly responses?: ResponsesInput | undefined;
}

/** The settings of a route whose types nothing depends on. */
export interface OperationSettings extends DocumentationSettings, DependencyOrder {
  /** What an `apiRoute` answers. Default: GET. */
  readonly methods?: readonly Method[] | undefined;
  /** Default: the response class's own. */
  readonly statusCode?: number | undefined;
  readonly summary?: string | undefined;
  /** Markdown. */
  readonly description?: string | undefined;
  /** Default: "Successful Response". */
  readonly responseDescription?: string | undefined;
  /** Default: made from method and path. */
  readonly operationId?: string | undefined;
  /** Leaves out what the returned value did not have, instead of its default. */
  readonly responseModelExcludeUnset?: boolean | undefined;
  /** Leaves out what equals its default. */
  readonly responseModelExcludeDefaults?: boolean | undefined;
  /** Leaves out what is null, at every depth. */
  readonly responseModelExcludeNone?: boolean | undefined;
  /** Merged deeply into the documented operation. */
  readonly openapiExtra?: Readonly<Record<string, unknown>> | undefined;
  /** The most bytes of a body, counted as they arrive; more is a 413. Default: the application's, 1 MiB. */
  readonly bodyLimit?: number | undefined;
  /**
   * Milliseconds until a request is answered with 504 and its `signal` aborted, counted from the start and anew when its
   * body has come; `null` for no limit. Default: the nearest router's or the application's, none.
   */
  readonly handlerTimeout?: number | null | undefined;
  /**
   * Whether a JSON body must say that it is JSON; false takes one without a content type for JSON too. Default: the nearest
   * router's or the application's, true.
   */
  readonly strictContentType?: boolean | undefined;
  /** How much a form may hold. What is left out is the nearest router's or the application's. */
  readonly formLimits?: Partial<FormLimits> | undefined;
  /** Default: the nearest router's or the application's, "strict". */
  readonly responseValidation?: ResponseValidation | undefined;
  /** Default: the nearest router's or the application's, "drop". */
  readonly backgroundTasksOnError?: BackgroundTasksOnError | undefined;
}

/** A route's declaration without the types of its slots. */
export interface RouteSettings extends OperationSettings, SharedSettings, InputSettings {
  readonly body?: BodyInput | undefined;
  /** Read from a form, in place of a body. */
  readonly form?: SlotInput | undefined;
  /** What the returned value is validated against; fields that it doesn't declare never leave. */
  readonly responseModel?: Schema | undefined;
  /** What the value is wrapped in. Default: the nearest `defaultResponseClass`, JSONResponse at last. */
  readonly responseClass?: ResponseClass | undefined;
  /** Keeps only these fields. */
  readonly responseModelInclude?: FieldPick | undefined;
  /** Leaves out these fields. */
  readonly responseModelExclude?: FieldPick | undefined;
}
