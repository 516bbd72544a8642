/** What goes on after a response was decided, and is waited for before its request is over. */
export interface OpenStream {
  /** Told once of what goes wrong. */
  onError: ((error: unknown) => void) | undefined;
  /** Why it was cut off, if it was. */
  readonly failure: { readonly error: unknown } | undefined;
  /** Gives up what nobody can have any more, and waits until it has cleaned up. Never rejects. */
  close(): Promise<void>;
}
