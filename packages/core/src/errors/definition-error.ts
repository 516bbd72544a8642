/**
 * An application was declared in a way that can't work. Thrown at start-up with every problem of the application, each
 * a sentence that says what to write.
 */
export class DefinitionError extends Error {
  override readonly name: string = "DefinitionError";
  readonly code: string = "DEFINITION_ERROR";
  /** One sentence a problem. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.length === 1 ? problems[0] : `${problems.length} problems:\n${list(problems)}`);
    this.problems = problems;
  }
}

function list(problems: readonly string[]): string {
  return problems.map((problem) => `  - ${problem}`).join("\n");
}
