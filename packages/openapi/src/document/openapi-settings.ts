/** Whom to ask about an API. */
export interface Contact {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
}

/** Under which terms an API may be used: an SPDX `identifier` or a `url`, not both. */
export interface LicenseInfo {
  readonly name: string;
  readonly identifier?: string | undefined;
  readonly url?: string | undefined;
}

/** More documentation, elsewhere. */
export interface ExternalDocs {
  readonly url: string;
  readonly description?: string | undefined;
}

/** What a tag means. The documentation shows tags in the order of this list. */
export interface OpenAPITag {
  readonly name: string;
  /** Markdown. */
  readonly description?: string | undefined;
  readonly externalDocs?: ExternalDocs | undefined;
}

/** A version of OpenAPI that documents are written in. */
export type OpenAPIVersion = "3.0" | "3.1" | "3.2";

/** Where an API answers. */
export interface OpenAPIServer {
  readonly url: string;
  readonly description?: string | undefined;
  readonly variables?: Readonly<Record<string, ServerVariable>> | undefined;
}

/** What may stand for `{name}` in a server's URL. */
export interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[] | undefined;
  readonly description?: string | undefined;
}

/** The title of an application that names none. */
export const defaultTitle = "Fastidious";

/**
 * What an application says about itself, under FastAPI's names.
 *
 * @see https://fastapi.tiangolo.com/tutorial/metadata/
 */
export interface OpenAPISettings {
  /** Default: "Fastidious". */
  readonly title?: string | undefined;
  /** The API's own version. Default: "0.1.0". */
  readonly version?: string | undefined;
  readonly summary?: string | undefined;
  /** Markdown. */
  readonly description?: string | undefined;
  /** A URL. */
  readonly termsOfService?: string | undefined;
  readonly contact?: Contact | undefined;
  readonly licenseInfo?: LicenseInfo | undefined;
  readonly openapiTags?: readonly OpenAPITag[] | undefined;
  readonly servers?: readonly OpenAPIServer[] | undefined;
  readonly openapiExternalDocs?: ExternalDocs | undefined;
  /** What an older version cannot say is said as near to it as it can. Default: "3.1". */
  readonly openapiVersion?: OpenAPIVersion | undefined;
  /**
   * Whether a model with defaults stands twice, as `Item-Input` and `Item-Output`: a field with a default may be left out
   * of a request, and is always there in a response. False has it stand once, as it goes in. Default: true.
   */
  readonly separateInputOutputSchemas?: boolean | undefined;
  /** The path under which a proxy serves the application: "/api/v1". */
  readonly rootPath?: string | undefined;
  /** Whether the root path is the first of the servers. Default: true. */
  readonly rootPathInServers?: boolean | undefined;
}
