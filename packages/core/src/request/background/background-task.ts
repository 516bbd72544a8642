/**
 * One piece of work for after the response: `response.background = new BackgroundTask(sendMail, address)`.
 *
 * @see https://fastapi.tiangolo.com/tutorial/background-tasks/
 */
export class BackgroundTask<Arguments extends readonly unknown[] = readonly []> {
  private readonly name: string;
  private readonly work: () => unknown;
  private isDone = false;

  constructor(work: (...args: Arguments) => unknown, ...args: Arguments) {
    this.name = work.name || "a function without a name";
    this.work = () => work(...args);
  }

  /** The function's name, for logs, as long as it waits or runs. */
  get unfinished(): readonly string[] {
    return this.isDone ? [] : [this.name];
  }

  /** Runs it and waits for it. */
  async run(): Promise<void> {
    try {
      await this.work();
    } finally {
      this.isDone = true;
    }
  }
}
