/** Lets so many lines a second through, and says afterwards how many it has left out: a storm must not fill the disk. */
export class LineLimit {
  private readonly most: number;
  private readonly tellLeftOut: (count: number) => void;
  private count = 0;
  private timer: NodeJS.Timeout | undefined = undefined;

  /** @param tellLeftOut - Called at the end of a second in which lines were left out. */
  constructor(most: number, tellLeftOut: (count: number) => void) {
    this.most = most;
    this.tellLeftOut = tellLeftOut;
  }

  /** Whether one line more may be written. */
  allows(): boolean {
    this.timer ??= setTimeout(this.endSecond, 1000).unref();
    this.count += 1;
    // The last one is kept for what was left out.
    return this.count < this.most;
  }

  private readonly endSecond = (): void => {
    const leftOut = this.count - this.most + 1;
    this.count = 0;
    this.timer = undefined;
    if (leftOut > 0) this.tellLeftOut(leftOut);
  };
}
