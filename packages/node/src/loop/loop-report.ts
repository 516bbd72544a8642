/** How often a server could do nothing, because something kept the event loop for longer than `maxLoopDelay`. */
export interface LoopReport {
  /** Times since the server listens. */
  readonly blocked: number;
  /** The longest of them, in milliseconds. */
  readonly longest: number;
}
