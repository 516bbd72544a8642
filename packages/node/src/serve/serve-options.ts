/** Where and how to listen. What is left out has a safe default; what can't be is told before anything listens. */
export interface ServeOptions extends ServeLimits {
  /** Default: 8000. 0 takes any free port. */
  readonly port?: number | undefined;
  /** Default: "127.0.0.1": this machine only. "0.0.0.0" opens it to the network. */
  readonly host?: string | undefined;
  /** Whether SIGINT and SIGTERM close the server and end the process, a second one at once. Default: true. */
  readonly handleSignals?: boolean | undefined;
  /**
   * Whether each request is told to the logger in a line: id, method, path, status, duration. Default: true, but where
   * `NODE_ENV` is `test` only for an application with a `logger` of its own.
   */
  readonly accessLog?: boolean | undefined;
  /**
   * Addresses and networks whose `X-Forwarded-*` and `X-Request-ID` are believed: `["10.0.0.0/8", "::1"]`. Default: none.
   *
   * @see https://fastapi.tiangolo.com/advanced/behind-a-proxy/
   */
  readonly trustedProxies?: readonly string[] | undefined;
  /** A path that answers 200 while the server takes requests, and 503 once it closes: for load balancers. Default: none. */
  readonly readinessPath?: string | undefined;
}

/** How much and how long a server puts up with. Times are milliseconds. */
export interface ServeLimits {
  /** Until the headers of a request are there; later is a 408. Default: 20,000. */
  readonly headersTimeout?: number | undefined;
  /** Until a request is there with its body; later is a 408. Default: 300,000, five minutes. */
  readonly requestTimeout?: number | undefined;
  /** How long a client may take nothing of its answer before its connection is cut. Default: 120,000. */
  readonly sendTimeout?: number | undefined;
  /** How long a connection is kept for a next request. Default: 5,000. Behind a proxy, more than the proxy's own. */
  readonly keepAliveTimeout?: number | undefined;
  /** How long a server that closes waits for what runs, before it is cut off. Default: 10,000. */
  readonly drainTimeout?: number | undefined;
  /** How long a server that closes still takes requests, so that load balancers notice in time. Default: 0. */
  readonly shutdownDelay?: number | undefined;
  /** Bytes of a request's first line and headers; more are a 431. Default: 16,384 (16 KiB). */
  readonly maxHeaderSize?: number | undefined;
  /** Headers of a request; more are a 431. Default: 1,000. */
  readonly maxHeadersCount?: number | undefined;
  /**
   * How long something may keep the event loop, so that nobody is served meanwhile, before it counts in the server's
   * `loop`; in development it is warned of too, with the route. 0 has nothing watched. Default: 200.
   */
  readonly maxLoopDelay?: number | undefined;
  /** Characters of a request's path with its query; more are a 414. Default: 8,192. */
  readonly maxUrlLength?: number | undefined;
}
