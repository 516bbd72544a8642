import {
  App,
  type AppOptions,
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
    Omit<DocsSettings, keyof OpenAPISettings> {}

/** The names of the options that say what the documentation says, and where it stands. */
const documentationOptions: Readonly<Record<keyof OpenAPISettings | keyof DocsSettings, true>> = {
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
  openapiUrl: true,
  docsUrl: true,
  redocUrl: true,
  swaggerUiParameters: true,
  swaggerUiOauth2RedirectUrl: true,
  swaggerUiInitOauth: true,
};

/** A document, and the routes that it was written for. */
interface Written {
  readonly routes: readonly RoutePlan[];
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
  private readonly documentation: OpenAPISettings;
  private written: Written | undefined;
  private checked: readonly RoutePlan[] | undefined;

  constructor(options: FastidiousOptions<Dependencies, Responses, State> = {}) {
    super({ ...options, loadFiles: options.loadFiles ?? loadFiles });
    this.documentation = withRootPath(options, options.rootPath);
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
    if (this.checked !== routes) checkDocumentation(routes);
    this.checked = routes;
    return routes;
  }

  /**
   * The OpenAPI document, written anew when routes have been added.
   *
   * @throws {DefinitionError} With every problem of the application.
   */
  openapi(): OpenAPIDocument {
    const routes = this.plan();
    if (this.written?.routes !== routes) {
      this.written = { routes, document: createOpenAPI(routes, this.documentation) };
    }
    return this.written.document;
  }
}

/** A client sees the application under the path that a proxy takes away: where it answers is there. */
function withRootPath(settings: OpenAPISettings, rootPath = ""): OpenAPISettings {
  if (rootPath === "") return settings;
  return { ...settings, servers: [{ url: rootPath }, ...(settings.servers ?? [])] };
}

function checkDocumentation(routes: readonly RoutePlan[]): void {
  try {
    checkOpenAPI(routes);
  } catch (error) {
    throw error instanceof Error ? new DefinitionError([error.message]) : error;
  }
}

// Only when a file is asked for: where there is no file system, everything else works.
async function loadFiles(): Promise<FileAccess> {
  const { loadNodeFiles } = await import("@fastidious/node/files");
  return loadNodeFiles();
}
