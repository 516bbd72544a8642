/**
 * One piece of work for after the response: `response.background = new BackgroundTask(sendMail, address)`.
 *
 * @see https://fastapi.tiangolo.com/tutorial/background-tasks/
 */
export class BackgroundTask<Arguments extends readonly unknown[] = readonly []> {
  private readonly work: () => unknown;

  constructor(work: (...args: Arguments) => unknown, ...args: Arguments) {
    this.work = () => work(...args);
  }

  /** Runs it and waits for it. */
  async run(): Promise<void> {
    await this.work();
  }
}
