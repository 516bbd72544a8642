/** Whether a server takes requests. */
export class ServerState {
  /** Set by the program: a server that is not ready takes requests all the same, and says so to load balancers. */
  isReady = true;
  /** Set once it closes: answers say that their connection ends with them. */
  isClosing = false;
  /** Set a moment later: requests that were on their way have come, and new ones are refused. */
  isRefusing = false;
}
