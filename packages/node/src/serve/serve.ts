import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BodyStream, type Servable } from "@fastidious/core";
import { hasProperHost } from "../refuse/has-proper-host.ts";
import { NodeRequest } from "../node-request.ts";
import { closeApp, openApp } from "./open-apps.ts";
import { OpenStreams } from "../close/open-streams.ts";
import { SilentConnections } from "../close/silent-connections.ts";
import { SparingIncomingMessage } from "../receive/sparing-incoming-message.ts";
import { Traffic } from "../close/traffic.ts";
import { writeResponse } from "../write-response.ts";

/** Where and how to listen. */
export interface ServeOptions {
  /** Default: 8000. 0 takes any free port. */
  readonly port?: number | undefined;
  /** Default: "127.0.0.1": this machine only. "0.0.0.0" opens it to the network. */
  readonly host?: string | undefined;
  /** Whether SIGINT and SIGTERM close the server. Default: true. */
  readonly handleSignals?: boolean | undefined;
}

/** A listening server. */
export interface RunningServer {
  readonly port: number;
  readonly host: string;
  /** "http://127.0.0.1:8000" */
  readonly url: string;
  /** Node's own server, for what is not covered here. */
  readonly server: Server;
  /**
   * Stops accepting, ends server-sent events, finishes what else runs, background tasks too, closes what the application
   * had opened at its start, then resolves.
   */
  close(): Promise<void>;
}

/**
 * Plans an application, starts what lives as long as it, and serves it.
 *
 * @throws {DefinitionError} Before anything listens, with every problem of the application.
 * @throws {LifespanError} Before anything listens, when a lifespan or a dependency of the scope "app" fails.
 * @throws {Error} When the port is taken.
 * @example
 * const server = await serve(app, { port: 8000 });
 */
export async function serve(app: Servable, options: ServeOptions = {}): Promise<RunningServer> {
  app.plan();
  await openApp(app);
  try {
    return await serveStarted(app, options);
  } catch (error) {
    await closeApp(app);
    throw error;
  }
}

async function serveStarted(app: Servable, options: ServeOptions): Promise<RunningServer> {
  const { port = 8000, host = "127.0.0.1", handleSignals = true } = options;
  const business = { traffic: new Traffic(), streams: new OpenStreams() };
  const server = createServer({ IncomingMessage: SparingIncomingMessage, ...emptyRequests });
  server.on("request", createListener(app, server, business));
  const silent = new SilentConnections(server);
  await listen(server, port, host);
  const running = describe(server, host, async () => {
    await close(server, business, silent);
    await closeApp(app);
  });
  if (handleSignals) closeOnSignals(running);
  return running;
}

/** What a server is busy with. */
interface Business {
  readonly traffic: Traffic;
  readonly streams: OpenStreams;
}

// Known to Node 24 and later, where it makes small requests a sixth cheaper (performance.md); others pass it over.
const emptyRequests: object = { optimizeEmptyRequests: true };

function createListener(
  app: Servable,
  server: Server,
  { traffic, streams }: Business,
): RequestListener {
  return (incoming, outgoing) => {
    if (!hasProperHost(incoming)) {
      refuse(app, outgoing);
      return;
    }
    traffic.begin();
    const request = new NodeRequest(incoming, outgoing);
    app.handle(request, (response, finish) => {
      // A server that closes tells its clients not to wait for another answer here.
      if (!server.listening) outgoing.shouldKeepAlive = false;
      writeResponse(outgoing, response, finish && ((): void => traffic.follow(finish())));
      traffic.end();
      if (response.body instanceof BodyStream) streams.add(response.body, request, outgoing);
    });
  };
}

function refuse(app: Servable, outgoing: ServerResponse): void {
  outgoing.shouldKeepAlive = false;
  const response = app.refuse(400, "Expected one Host header that names a host.");
  writeResponse(outgoing, response, undefined);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(tellTaken(error, `${host}:${port}`));
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

function tellTaken(error: Error, address: string): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`${address} is taken. Stop what listens there, or serve on another port.`, {
    cause: error,
  });
}

function describe(server: Server, host: string, end: () => Promise<void>): RunningServer {
  // Proof: a server that listens on a port has an address record; a text is a pipe's.
  const { port } = server.address() as AddressInfo;
  const urlHost = host.includes(":") ? `[${host}]` : host;
  return { port, host, url: `http://${urlHost}:${port}`, server, close: once(end) };
}

function once(end: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | undefined;
  return () => (ended ??= end());
}

async function close(
  server: Server,
  { traffic, streams }: Business,
  silent: SilentConnections,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Connections kept alive without a request would hold the server for seconds, those too whose answer has begun.
  server.closeIdleConnections();
  silent.endSoon();
  streams.stop();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(sweep);
  await traffic.settled();
}

function closeOnSignals(running: RunningServer): void {
  const end = (): void => {
    void running.close();
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  running.server.once("close", () => {
    process.off("SIGINT", end);
    process.off("SIGTERM", end);
  });
}
