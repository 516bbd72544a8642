import {
  App,
  type AppOptions,
  CallbackRouter,
  DefinitionError,
  type DependencyMap,
  type FileAccess,
  type NoDependencies,
  type NoResponses,
  type NoState,
  type ResponsesInput,
  type RoutePlan,
} from "@fastidious/core";
import {
  checkOpenAPI,
  createDocsRouter,
  createOpenAPI,
  type DocsSettings,
  type OpenAPIDocument,
  type OpenAPISettings,
} from "@fastidious/openapi";

/** What {@link Fastidious} takes: what every application takes, what its documentation says, and where that stands. */
export interface FastidiousOptions<
  Dependencies extends DependencyMap,
  Responses extends ResponsesInput,
  State extends object = NoState,
>
  extends
    AppOptions<Dependencies, Responses, State>,
    OpenAPISettings,
    Omit<DocsSettings, keyof OpenAPISettings> {
  /**
   * Makes another document of the one that was written: the result is what `openapi()` gives and the docs show. Called
   * once for each document.
   */
  readonly customOpenapi?: ((document: OpenAPIDocument) => OpenAPIDocument) | undefined;
}

/** The names of the options that say what the documentation says, and where it stands. */
const documentationOptions: Readonly<
  Record<keyof OpenAPISettings | keyof DocsSettings | "customOpenapi", true>
> = {
  title: true,
  version: true,
  summary: true,
  description: true,
  termsOfService: true,
  contact: true,
  licenseInfo: true,
  openapiTags: true,
  servers: true,
  openapiExternalDocs: true,
  openapiVersion: true,
  separateInputOutputSchemas: true,
  rootPath: true,
  rootPathInServers: true,
  customOpenapi: true,
  openapiUrl: true,
  docsUrl: true,
  redocUrl: true,
  swaggerUiParameters: true,
  swaggerUiOauth2RedirectUrl: true,
  swaggerUiInitOauth: true,
};

/** A document, and what it was written of. */
interface Written {
  readonly routes: readonly RoutePlan[];
  readonly webhooks: number;
  readonly document: OpenAPIDocument;
}

/**
 * An application with its documentation: the OpenAPI document at /openapi.json, Swagger UI at /docs, ReDoc at /redoc.
 *
 * @example
 * const app = new Fastidious({ title: "Shop", version: "1.0.0" });
 * app.get("/", () => ({ hello: "world" }));
 *
 * @see https://fastapi.tiangolo.com/tutorial/first-steps/
 */
export class Fastidious<
  Dependencies extends DependencyMap = NoDependencies,
  Responses extends ResponsesInput = NoResponses,
  State extends object = NoState,
> extends App<Dependencies, Responses, State> {
  /**
   * Calls that the application makes by itself, for the documentation: `app.webhooks.post("new-subscription", { body })`.
   *
   * @see https://fastapi.tiangolo.com/advanced/openapi-webhooks/
   */
  readonly webhooks: CallbackRouter = new CallbackRouter();

  private readonly documentation: OpenAPISettings &
    Pick<FastidiousOptions<NoDependencies, NoResponses>, "customOpenapi">;
  private written: Written | undefined;
  private checked: readonly RoutePlan[] | undefined;

  constructor(options: FastidiousOptions<Dependencies, Responses, State> = {}) {
    super({ ...options, loadFiles: options.loadFiles ?? loadFiles });
    this.documentation = options;
    this.addBeside(createDocsRouter(options, () => this.openapi()));
  }

  protected override moreOptions(): readonly string[] {
    return Object.keys(documentationOptions);
  }

  /**
   * Makes the application ready, and tells what is wrong with it or would keep its document from being written.
   *
   * @throws {DefinitionError} With every problem of the application.
   */
  override plan(): readonly RoutePlan[] {
    const routes = super.plan();
    if (this.checked !== routes) checkDocumentation(routes, this.webhooks);
    this.checked = routes;
    return routes;
  }

  /**
   * The OpenAPI document, written anew when routes or webhooks have been added. A function in its place,
   * `app.openapi = () => document`, is what the docs then show.
   *
   * @throws {DefinitionError} With every problem of the application.
   */
  openapi(): OpenAPIDocument {
    const routes = this.plan();
    const { length: webhooks } = this.webhooks.calls;
    if (this.written?.routes !== routes || this.written.webhooks !== webhooks) {
      this.written = { routes, webhooks, document: this.write(routes) };
    }
    return this.written.document;
  }

  private write(routes: readonly RoutePlan[]): OpenAPIDocument {
    const { customOpenapi: change } = this.documentation;
    const document = createOpenAPI(routes, this.documentation, this.webhooks);
    return change === undefined ? document : change(document);
  }
}

function checkDocumentation(routes: readonly RoutePlan[], webhooks: CallbackRouter): void {
  try {
    checkOpenAPI(routes, webhooks);
  } catch (error) {
    throw error instanceof Error ? new DefinitionError([error.message]) : error;
  }
}

// Only when a file is asked for: where there is no file system, everything else works.
async function loadFiles(): Promise<FileAccess> {
  const { loadNodeFiles } = await import("@fastidious/node/files");
  return loadNodeFiles();
}
