import { APIKeyHeader, Fastidious, type OpenAPIVersion } from "fastidious";
import { z } from "zod";
import { declarations } from "./declarations-router.ts";
import { Animal, Failure } from "./models.ts";
import { bodies, named, parameters } from "./types-router.ts";

/** Makes an application of more than 300 routes, with every kind of declaration and of type. */
export function createStressApp(openapiVersion?: OpenAPIVersion): Fastidious {
  const app = new Fastidious({
    title: "Stress",
    version: "1.0.0",
    description: "Every kind of declaration, and of type.",
    termsOfService: "https://stress.dev/terms",
    contact: { name: "Ann", url: "https://stress.dev", email: "ann@stress.dev" },
    licenseInfo: { name: "MIT", identifier: "MIT" },
    openapiTags: [
      { name: "types", description: "Every type." },
      {
        name: "declarations",
        description: "Every kind of declaration.",
        externalDocs: { url: "https://stress.dev/docs", description: "More." },
      },
    ],
    openapiExternalDocs: { url: "https://stress.dev/docs" },
    servers: [
      {
        url: "https://{region}.stress.dev",
        description: "By region.",
        variables: { region: { default: "eu", enum: ["eu", "us"] } },
      },
    ],
    openapiVersion,
    responses: { 401: Failure },
    dependencies: { key: new APIKeyHeader({ name: "x-key" }) },
  });
  app.webhooks.post("animal-sold", {
    body: Animal,
    tags: ["declarations"],
    description: "Told at once.",
    responseModel: z.object({ received: z.boolean() }),
    responses: { 404: Failure },
    openapiExtra: { security: [{ HTTPBearer: [] }] },
  });
  for (const router of [parameters, bodies, named, declarations]) app.includeRouter(router);
  return app;
}
