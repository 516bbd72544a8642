import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Servable } from "@fastidious/core";
import type { Business } from "../close/business.ts";
import { closeOnSignals, forgetOnSignals } from "../close/close-on-signals.ts";
import { Connections } from "../close/connections/connections.ts";
import { OpenBodies } from "../close/connections/open-bodies.ts";
import { OpenSockets } from "../close/connections/open-sockets.ts";
import { ServerState } from "../close/server-state.ts";
import type { ShutdownReport } from "../close/shutdown-report.ts";
import { shutDown } from "../close/shutdown.ts";
import { Traffic } from "../close/traffic.ts";
import type { LoopReport } from "../loop/loop-report.ts";
import { watchLoop } from "../loop/watch-loop.ts";
import { AccessLog } from "../log/access-log.ts";
import { openLogger } from "../log/open-logger.ts";
import { Pipelines } from "../pipeline/pipelines.ts";
import { SparingIncomingMessage } from "../receive/sparing-incoming-message.ts";
import { StalledClients } from "../send/stalled-clients.ts";
import { takeUpgrades } from "../websockets/take-upgrades.ts";
import { UpgradableIncomingMessage } from "../websockets/upgradable-incoming-message.ts";
import { checkRuntime } from "./runtime/check-runtime.ts";
import { createListener } from "./create-listener.ts";
import { listen } from "./listen.ts";
import { closeApp, openApp } from "./open-apps.ts";
import type { ServeOptions } from "./serve-options.ts";
import { type ServeSettings, toServeSettings } from "./serve-settings.ts";
import { watchFaults } from "./runtime/watch-faults.ts";

/** A listening server. */
export interface RunningServer {
  readonly port: number;
  readonly host: string;
  /** "http://127.0.0.1:8000" */
  readonly url: string;
  /** Node's own server, for what is not covered here. */
  readonly server: Server;
  /** What `readinessPath` answers: false once it closes. Set it to false to be sent no more requests, though all are answered. */
  ready: boolean;
  /** How often the event loop was away for longer than `maxLoopDelay`: for your metrics. */
  readonly loop: LoopReport;
  /**
   * Stops accepting, ends server-sent events and WebSockets, finishes what else runs, background tasks too, and closes what the application
   * had opened at its start; after `drainTimeout` it cuts off what is left. It never rejects, and tells how it went.
   */
  close(): Promise<ShutdownReport>;
}

/**
 * Plans an application, starts what lives as long as it, and serves it.
 *
 * @throws {DefinitionError} Before anything listens, with every problem of the options, or of the application.
 * @throws {LifespanError} Before anything listens, when a lifespan or a dependency of the scope "app" fails.
 * @throws {Error} When the port is taken, or Node runs with `--insecure-http-parser`.
 * @example
 * const server = await serve(app, { port: 8000 });
 */
export async function serve(app: Servable, options: ServeOptions = {}): Promise<RunningServer> {
  const settings = toServeSettings(options);
  const isOurs = app.useLogger(openLogger());
  // Tests that serve an application would drown in its lines; one that brings a logger asks for them.
  const accessLog = settings.accessLog ?? !(isOurs && process.env["NODE_ENV"] === "test");
  checkRuntime(app.logger);
  app.plan();
  await openApp(app);
  try {
    return await serveStarted(app, { ...settings, accessLog });
  } catch (error) {
    await closeApp(app);
    throw error;
  }
}

async function serveStarted(app: Servable, settings: ServeSettings): Promise<RunningServer> {
  const opening = app.takesWebSockets()
    ? await import("../websockets/create-opener.ts")
    : undefined;
  const server = createServer(toNodeOptions(settings, opening && UpgradableIncomingMessage));
  // Counted by ourselves: Node passes over those beyond, and says nothing.
  server.maxHeadersCount = 0;
  const traffic = new Traffic();
  const { watch, blocks } = watchLoop(settings.limits.maxLoopDelay, traffic, app.logger);
  const business: Business = {
    app,
    limits: settings.limits,
    state: new ServerState(),
    traffic,
    blocks,
    log: settings.accessLog === true ? new AccessLog(app.logger) : undefined,
    bodies: new OpenBodies(),
    sockets: new OpenSockets(),
    connections: new Connections(server),
    pipelines: new Pipelines(traffic),
  };
  const listener = createListener(business, settings);
  server.on("request", listener);
  // Node would ask for the body before anyone knows whether it is wanted, and refuse in its own words.
  server.on("checkContinue", listener);
  server.on("checkExpectation", listener);
  if (opening !== undefined) {
    takeUpgrades(server, business, settings, opening.createOpener(business.sockets));
  }
  await listen(server, settings);
  watchFaults(server, business);
  const stalled = new StalledClients(settings.limits.sendTimeout, business.connections);
  for (const watcher of [watch, stalled]) {
    watcher.start();
    server.once("close", () => watcher.stop());
  }
  const running = describe(server, { business, settings, loop: watch });
  if (settings.handleSignals) closeOnSignals(running);
  return running;
}

// Known to Node 24 and later, where it makes small requests a sixth cheaper (performance.md); others pass it over.
const emptyRequests: object = { optimizeEmptyRequests: true };

function toNodeOptions(
  { limits }: ServeSettings,
  IncomingMessage = SparingIncomingMessage,
): Parameters<typeof createServer>[0] & object {
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize } = limits;
  return {
    IncomingMessage,
    ...emptyRequests,
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    maxHeaderSize,
    // Refused by ourselves: what stands behind a refusal of Node's would still run.
    requireHostHeader: false,
    insecureHTTPParser: false,
    // How late a time-out may come: Node looks every 30 s of itself.
    connectionsCheckingInterval: Math.min(Math.max(Math.ceil(headersTimeout / 10), 50), 2000),
  };
}

interface Described {
  readonly business: Business;
  readonly settings: ServeSettings;
  readonly loop: LoopReport;
}

function describe(server: Server, { business, settings, loop }: Described): RunningServer {
  const { state } = business;
  // Proof: a server that listens on a port has an address record; a text is a pipe's.
  const { port } = server.address() as AddressInfo;
  const { host } = settings;
  const urlHost = host.includes(":") ? `[${host}]` : host;
  let closed: Promise<ShutdownReport> | undefined;
  const running: RunningServer = {
    port,
    host,
    url: `http://${urlHost}:${port}`,
    server,
    loop,
    get ready() {
      return state.isReady && !state.isClosing;
    },
    set ready(isReady) {
      state.isReady = isReady;
    },
    close() {
      closed ??= shutDown(business).finally(() => forgetOnSignals(running));
      return closed;
    },
  };
  return running;
}
