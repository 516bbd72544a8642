/**
 * Where our version of one of FastAPI's tutorial applications stands, under `docs/samples` and without `.ts`.
 *
 * @example
 * locateSample("path_params.tutorial003b_py310"); // "path-params/tutorial003b"
 * locateSample("app_testing.app_b_an_py310.main"); // "app-testing/app-b/main"
 */
export function locateSample(app: string): string {
  return app
    .split(".")
    .map((part) => part.replace(/(_an)?(_py\d+)?$/, "").replace(/_+$/, ""))
    .map((part) => part.replaceAll("_", "-"))
    .join("/");
}
