import { type Dependency, type Fastidious, PlainTextResponse } from "fastidious";

/** What FastAPI's own tests had in their environment when they imported an application. */
const environment: Readonly<Record<string, string>> = {
  ADMIN_EMAIL: "admin@example.com",
  ROOT_PATH: "/api/v1",
};

/** What a single one of them had there beside it. */
const environments: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  test_disable_openapi: { OPENAPI_URL: "" },
};

/** What they did to an application before they asked it, by sample; the exchanges carry a note then. */
const arrangements: Readonly<Record<string, (app: Fastidious, module: object) => void>> = {
  // The recorded test adds a route whose answer is long enough to be compressed.
  "advanced-middleware/tutorial003": (app) => {
    app.get("/large", () => new PlainTextResponse("x".repeat(4000)));
  },
  "settings/app02/main": (app, module) => {
    // Proof: the sample exports the dependency that its page overrides in the same way.
    const settings = Reflect.get(module, "getSettings") as Dependency<unknown>;
    app.dependencyOverrides.set(settings, {
      APP_NAME: "Awesome API",
      ADMIN_EMAIL: "testing_admin@example.com",
      ITEMS_PER_USER: 50,
    });
  },
};

/**
 * Sets up what a sample finds when it is imported.
 *
 * @param test - The recorded test.
 */
export function arrangeEnvironment(test: string): void {
  for (const others of Object.values(environments)) {
    for (const name of Object.keys(others)) delete process.env[name];
  }
  const all = { ...environment, ...environments[test] };
  for (const [name, value] of Object.entries(all)) process.env[name] = value;
}

/** Does to a sample's application what the recorded test did to FastAPI's. */
export function arrangeSample(sample: string, app: Fastidious, module: object): void {
  arrangements[sample]?.(app, module);
}
