import { Fastidious, HTTPException, type Logger } from "fastidious";
import { type RunningServer, serve } from "fastidious/node";

/** Serves with a log of your own: `pino()` fits. */
export function serveWith(logger: Logger): Promise<RunningServer> {
  const app = new Fastidious({ logger });

  app.middleware(async (request, next) => {
    const response = await next(request);
    response.headers.set("x-request-id", request.id);
    return response;
  });

  app.get("/orders/{id}", ({ path, request }) => {
    logger.info?.({ requestId: request.id, order: path.id }, "Somebody asks for an order.");
    throw new HTTPException(404);
  });

  return serve(app, { port: 0, handleSignals: false });
}
