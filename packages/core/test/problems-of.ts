import { App, DefinitionError } from "../src/index.ts";

/** What is told of declarations, at once or when the application is planned. */
export function problemsOf(declare: (app: App) => void, app: App = new App()): readonly string[] {
  try {
    declare(app);
    app.plan();
    return [];
  } catch (error) {
    return error instanceof DefinitionError
      ? error.problems
      : [`not a DefinitionError: ${String(error)}`];
  }
}
