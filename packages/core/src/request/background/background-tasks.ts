import { BackgroundTask } from "./background-task.ts";

/**
 * Work that runs in order after the response was sent. A task that fails is told to `onError` and doesn't stop the
 * others.
 *
 * @see https://fastapi.tiangolo.com/tutorial/background-tasks/
 */
export class BackgroundTasks {
  private readonly tasks: Pick<BackgroundTask, "run" | "unfinished">[] = [];
  private readonly onError: ((error: unknown) => void) | undefined;

  /** @param onError - Told of each task that fails. Default: the first failure is thrown once all have run. */
  constructor(onError?: (error: unknown) => void) {
    this.onError = onError;
  }

  /** How many tasks wait. */
  get size(): number {
    return this.tasks.length;
  }

  /** The names of those that wait or run. */
  get unfinished(): readonly string[] {
    return this.tasks.flatMap(({ unfinished }) => unfinished);
  }

  /** Adds a function and its arguments. */
  addTask<Arguments extends readonly unknown[]>(
    work: (...args: Arguments) => unknown,
    ...args: Arguments
  ): void {
    this.tasks.push(new BackgroundTask(work, ...args));
  }

  /**
   * Runs all tasks, also those that tasks add on the way.
   *
   * @param onError - Takes the place of the constructor's where that was given none.
   */
  async run(onError?: (error: unknown) => void): Promise<void> {
    const tell = this.onError ?? onError;
    const errors: unknown[] = [];
    for (const task of this.tasks) {
      try {
        // In order is the contract: a later task may count on an earlier one.
        // oxlint-disable-next-line no-await-in-loop
        await task.run();
      } catch (error) {
        if (tell === undefined) errors.push(error);
        else tell(error);
      }
    }
    this.tasks.length = 0;
    if (errors.length > 0) throw errors[0];
  }
}
