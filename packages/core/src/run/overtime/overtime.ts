/** A request that was answered before its handler had ended: what it uses can't be closed under its hands at once. */
export class Overtime {
  /** What was thrown into the request's signal, and is thrown into its dependencies. */
  readonly reason: unknown;
  /** Resolves when the handler has ended, or has had as long again without doing so. */
  readonly ended: Promise<void>;
  private tellEnded: () => void = ignore;

  constructor(reason: unknown, patience: number) {
    this.reason = reason;
    this.ended = new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.tellEnded = (): void => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** The handler has ended. */
  end(): void {
    this.tellEnded();
  }
}

function ignore(): void {
  // Replaced before anybody can call it.
}
