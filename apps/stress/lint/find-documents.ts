import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createOpenAPI, type OpenAPIDocument, type OpenAPISettings } from "@fastidious/openapi";
import { Fastidious, type OpenAPIVersion } from "fastidious";
import { createStressApp } from "../src/stress-app.ts";

/** A document to be read by linters, and where it comes from. */
export interface NamedDocument {
  readonly name: string;
  readonly document: OpenAPIDocument;
}

const top = resolve(import.meta.dirname, "../../..");

/** The document of the stress application. */
export function stressDocument(version: OpenAPIVersion): NamedDocument {
  return { name: "stress", document: createStressApp(version).openapi() };
}

const leftOut: ReadonlySet<string> = new Set([
  // What is refused at start-up has no document.
  "docs/samples/errors-and-logs/at-start.ts",
  "docs/samples/path-templates/mistakes.ts",
  // Their paths differ in what a parameter matches, which OpenAPI cannot say: to linters they are equal.
  "docs/samples/path-templates/convertors.ts",
  "docs/samples/path-templates/order.ts",
]);

// A sample reads it from the environment when it is imported.
process.env["ADMIN_EMAIL"] ??= "admin@example.com";

/** The documents of the example and of every sample of the docs. */
export async function findDocuments(version: OpenAPIVersion): Promise<NamedDocument[]> {
  const samples = readdirSync(join(top, "docs/samples"), { recursive: true, encoding: "utf8" })
    .map((file) => join("docs/samples", file))
    .filter((file) => /(?<!\.test|\.d)\.ts$/.test(file) && !leftOut.has(file))
    .filter((file) => readFileSync(join(top, file), "utf8").includes("export const app"));
  const documents: NamedDocument[] = [];
  for (const file of ["apps/atlas/src/app.ts", ...samples.toSorted()]) {
    // oxlint-disable-next-line no-await-in-loop -- a sample may set what the next one reads
    const app = await importApp(file);
    if (app) documents.push({ name: file, document: writeAs(app, version) });
  }
  return documents;
}

async function importApp(file: string): Promise<Fastidious | undefined> {
  const module: unknown = await import(join(top, file));
  const app = typeof module === "object" && module !== null && "app" in module && module.app;
  return app instanceof Fastidious ? app : undefined;
}

/** The document as the application has it, or what it would have written in another version. */
function writeAs(app: Fastidious, version: OpenAPIVersion): OpenAPIDocument {
  const own = app.openapi();
  if (own.openapi.startsWith(version)) return own;
  const { license: licenseInfo, ...info } = own.info;
  const { tags: openapiTags, servers } = own;
  const settings: OpenAPISettings = { ...info, licenseInfo, openapiTags, servers };
  return createOpenAPI(app.plan(), { ...settings, openapiVersion: version }, app.webhooks);
}
