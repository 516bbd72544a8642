import { App, type AppOptions, type DependencyMap, type NoDependencies } from "@fastidious/core";
import type { OpenAPISettings } from "@fastidious/openapi";

/** What {@link Fastidious} takes: what every application takes, and what its documentation says. */
export interface FastidiousOptions<Dependencies extends DependencyMap>
  extends AppOptions<Dependencies>, OpenAPISettings {}

/**
 * An application with its documentation: the OpenAPI document at /openapi.json, Swagger UI at /docs, ReDoc at /redoc.
 *
 * @example
 * const app = new Fastidious({ title: "Shop", version: "1.0.0" });
 * app.get("/", () => ({ hello: "world" }));
 */
export class Fastidious<Dependencies extends DependencyMap = NoDependencies> extends App<Dependencies> {
  constructor(options: FastidiousOptions<Dependencies> = {}) {
    super(options);
  }
}
