import type { SecuritySchemeObject } from "@fastidious/core";
import type { JSONSchema, StyleName } from "@fastidious/schema";
import type {
  Contact,
  ExternalDocs,
  LicenseInfo,
  OpenAPIServer,
  OpenAPITag,
} from "./openapi-settings.ts";

/** What `x-` begins is nobody's but the tools' that know it. */
export interface OpenAPIExtensions {
  readonly [extension: `x-${string}`]: unknown;
}

/** What a document says about the API as a whole. */
export interface OpenAPIInfo extends OpenAPIExtensions {
  readonly title: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: Contact;
  readonly license?: LicenseInfo;
  readonly version: string;
}

/** One value that a request carries outside its body. */
export interface OpenAPIParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: true;
  /** How a list or an object is written, where it is not written as one expects: a key repeated. */
  readonly style?: StyleName;
  readonly explode?: boolean;
  readonly schema: JSONSchema;
  /** By name: `{ summary, description, value }`. */
  readonly examples?: JSONSchema;
}

/** What a body of one media type looks like. */
export interface OpenAPIMediaType {
  readonly schema?: JSONSchema;
  /** What each item of a stream is, in OpenAPI 3.2; before it, `x-oai-itemSchema` and the `items` of the schema. */
  readonly itemSchema?: JSONSchema;
  /** By name: `{ summary, description, value }`. */
  readonly examples?: JSONSchema;
  readonly [keyword: string]: unknown;
}

/** The body of a request. */
export interface OpenAPIRequestBody {
  readonly content: Readonly<Record<string, OpenAPIMediaType>>;
  readonly required?: true;
}

/** One response, by status code in its operation. */
export interface OpenAPIResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, OpenAPIMediaType>>;
  readonly [keyword: string]: unknown;
}

/** The schemes that are needed together, each with the scopes that are demanded. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** One method of one path. `openapiExtra` may add any keyword. */
export interface OpenAPIOperation {
  readonly tags?: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly operationId: string;
  readonly deprecated?: true;
  readonly parameters?: readonly OpenAPIParameter[];
  readonly requestBody?: OpenAPIRequestBody;
  readonly responses: Readonly<Record<string, OpenAPIResponse>>;
  readonly callbacks?: OpenAPICallbacks;
  readonly security?: readonly SecurityRequirement[];
  readonly [keyword: string]: unknown;
}

/** The operations of one path, by method in lower case. */
export interface OpenAPIPathItem {
  readonly [method: string]: OpenAPIOperation;
}

/** Calls that come back: path items by the expression that gives their address, by name. */
export type OpenAPICallbacks = Readonly<
  Record<string, { readonly [address: string]: OpenAPIPathItem }>
>;

/** What operations refer to by name. */
export interface OpenAPIComponents {
  readonly schemas: Readonly<Record<string, JSONSchema>>;
  readonly securitySchemes?: Readonly<Record<string, SecuritySchemeObject>>;
}

/**
 * An OpenAPI document as plain JSON data.
 *
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export interface OpenAPIDocument extends OpenAPIExtensions {
  readonly openapi: "3.0.3" | "3.1.0" | "3.2.0";
  readonly info: OpenAPIInfo;
  readonly servers?: readonly OpenAPIServer[];
  readonly paths: Readonly<Record<string, OpenAPIPathItem>>;
  /** By name. OpenAPI 3.0 has them under `x-webhooks`. */
  readonly webhooks?: Readonly<Record<string, OpenAPIPathItem>>;
  readonly components?: OpenAPIComponents;
  readonly tags?: readonly OpenAPITag[];
  readonly externalDocs?: ExternalDocs;
}
