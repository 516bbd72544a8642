import type {
  ContentReader,
  FormField,
  FormReader,
  ModelOptions,
  ObjectSchema,
  ResponseModel,
  Schema,
  TextReader,
} from "@fastidious/schema";
import type {
  Dependable,
  DependencyScope,
  DependencySettings,
} from "../declare/dependencies/dependency.ts";
import type { DocumentedResponse } from "../declare/errors/documented-response.ts";
import type { PathTemplate } from "../declare/paths/path-template.ts";
import type {
  Method,
  ResponseValidation,
  RouteSettings,
} from "../declare/routes/route-settings.ts";
import type { SecurityScopes } from "../declare/dependencies/security-scopes.ts";
import type { RouteErrors } from "./errors/route-errors.ts";
import type { FolderPlan } from "./folders/plan-folder.ts";
import type { FormReading } from "../request/form/read-form.ts";
import type { ResponseClass } from "../responses/response.ts";
import type { LifespanLayer } from "./lifespan-layer.ts";
import type { WebSocketPlan } from "./websocket/plan-websocket.ts";
import type { HeldDependency } from "./dependencies/held-dependency.ts";

/** A place that text inputs come from. The name is also the slot's, but for `header` and `cookie` in errors' `loc`. */
export type TextPlace = "path" | "query" | "headers" | "cookies";

/** One slot of text inputs, made ready. */
export interface TextInputPlan {
  readonly place: TextPlace;
  readonly schema: ObjectSchema;
  readonly reader: TextReader;
}

/** A body, made ready. */
export interface BodyPlan {
  readonly schema: Schema;
  readonly reader: ContentReader;
  /** Whether a request without a body is refused. */
  readonly isRequired: boolean;
}

/** A form, made ready. */
export interface FormPlan {
  readonly schema: ObjectSchema;
  readonly reader: FormReader;
  /** The fields whose files are something else to the schema: the web's `File`, or JSON. */
  readonly converted: readonly FormField[];
}

/** What a route's body is received as; the route and its dependencies all read the one. */
export type ReceptionPlan = ContentPlan | { readonly kind: "form" };

/** A body that is no form, and the content type that it must have. */
export interface ContentPlan {
  readonly kind: ContentReader["kind"];
  /** `undefined` for JSON of any JSON type. */
  readonly mediaType: string | undefined;
  /** Whether a body without a content type is refused; otherwise it is taken for JSON. */
  readonly isStrict: boolean;
}

/** The inputs of a route or of a dependency. */
export interface InputsPlan {
  readonly texts: readonly TextInputPlan[];
  readonly body: BodyPlan | undefined;
  readonly form: FormPlan | undefined;
}

/** Where a dependency stands in the route's list, and the name that it is given there. */
export interface DependencyNeed {
  readonly name: string;
  readonly at: number;
}

/** One dependency of a route, made ready. Each stands after those that it needs. */
export interface DependencyPlan {
  /** The declaration, without what `security()` put around it: the same one is made once a request. */
  readonly declared: Dependable;
  /** For messages: the name under which it was declared. */
  readonly name: string;
  /** What it declares, or its stand-in. */
  readonly settings: DependencySettings;
  readonly inputs: InputsPlan;
  /** Its own dependencies. */
  readonly needs: readonly DependencyNeed[];
  /** Positions of those that are made before it is begun; what it needs is among them. */
  readonly follows: readonly number[];
  /** All before this position, those of the layers further out, are made before it is begun. */
  readonly afterAll: number;
  /** Whether all that stand after it wait for it, so that nothing can be made beside it. */
  readonly holdsUp: boolean;
  readonly scope: DependencyScope;
  /** The scopes that are demanded of it, from the route down. */
  readonly scopes: readonly string[];
  /** The same as its slot, where it reads them. */
  readonly securityScopes: SecurityScopes | undefined;
  /** Where its value is found that was made at the start; `undefined` for what is made for each request. */
  readonly held: HeldDependency | undefined;
  readonly make: (context: never) => unknown;
}

/** How a route answers. */
export interface ResponsePlan {
  /** What is documented, and what a value is wrapped in; a streaming class where the handler surely streams. */
  readonly responseClass: ResponseClass;
  /** What a generator is streamed by; `undefined` where the route chose a class that does not stream. */
  readonly streamingClass: ResponseClass | undefined;
  /** The route's, or the class's own. */
  readonly statusCode: number;
  readonly validation: ResponseValidation;
  readonly modelSchema: Schema | undefined;
  readonly modelOptions: ModelOptions;
  readonly model: ResponseModel | undefined;
  /** Models of the declared `responses`, by status, for `reply()`. */
  readonly replies: ReadonlyMap<number, ResponseModel>;
}

/** A route of an application, merged with the routers around it and made ready, once. */
export interface RoutePlan {
  /** For messages: "GET /items/{id}". */
  readonly label: string;
  readonly methods: readonly Method[];
  readonly template: PathTemplate;
  /** The route's own settings with those of application and routers merged in (tags, responses, deprecated, includeInSchema). */
  readonly settings: RouteSettings;
  /** `settings.responses` in one form. */
  readonly responses: ReadonlyMap<string, DocumentedResponse>;
  readonly inputs: InputsPlan;
  readonly dependencies: readonly DependencyPlan[];
  /** The dependencies that the handler gets, by name, as positions in `dependencies`. */
  readonly injected: readonly DependencyNeed[];
  readonly response: ResponsePlan;
  readonly errors: RouteErrors;
  readonly handler: (context: never) => unknown;
  /** What the folder says that it serves; `undefined` for all other routes. */
  readonly folder: FolderPlan | undefined;
  readonly isFallback: boolean;
  /** Whether its responses have been decided by an application that is mounted there. */
  readonly isMount: boolean;
  /** `undefined` where nobody reads a body. */
  readonly reception: ReceptionPlan | undefined;
  /** The lifespans of the routers around it, whose state it sees; the application's is everybody's. */
  readonly layers: readonly LifespanLayer[];
  readonly bodyLimit: number;
  readonly formReading: FormReading;
  /** In milliseconds; `undefined` where there is no limit. */
  readonly handlerTimeout: number | undefined;
  /** How it takes WebSockets; left out for all other routes. */
  readonly websocket?: WebSocketPlan;
  /** Whether background tasks run after an error too. */
  readonly runsTasksOnError: boolean;
}
