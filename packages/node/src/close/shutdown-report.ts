/** How the end of a server went. */
export interface ShutdownReport {
  /** Whether everything ended by itself. A body that was cut off because its client reads too slowly changes nothing in that. */
  readonly isClean: boolean;
  /** Requests that had no answer when `drainTimeout` was over, by their routes: handlers that hang, uploads that don't end. */
  readonly cutRequests: readonly string[];
  /** Streams and files that were still being sent then, and WebSockets whose clients did not close them, by their routes. */
  readonly cutBodies: readonly string[];
  /** Background tasks that were not finished then, by the names of their functions. */
  readonly unfinishedTasks: readonly string[];
  /** Lifespans and dependencies that failed while they were closed, or did not end in time. */
  readonly failedParts: readonly string[];
}
