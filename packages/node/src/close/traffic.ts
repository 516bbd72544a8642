/** What a server is still busy with: requests that are not answered, and work that follows their answers. */
export class Traffic {
  private unanswered = 0;
  private readonly following = new Set<Promise<void>>();
  private onAnswered: (() => void) | undefined;

  /** A request has come. */
  begin(): void {
    this.unanswered += 1;
  }

  /** A request was answered, or there is nobody left to answer. */
  end(): void {
    this.unanswered -= 1;
    if (this.unanswered === 0) this.onAnswered?.();
  }

  /** Counts work that follows an answer, which must not reject. */
  follow(work: Promise<void>): void {
    this.following.add(work);
    void work.finally(() => this.following.delete(work));
  }

  /** Resolves once nothing is left. */
  async settled(): Promise<void> {
    if (this.unanswered > 0) {
      await new Promise<void>((resolve) => {
        this.onAnswered = resolve;
      });
    }
    await Promise.all(this.following);
  }
}
