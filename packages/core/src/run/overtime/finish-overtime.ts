import { WebSocketResponse } from "../../request/websocket/websocket-response.ts";
import { Response } from "../../responses/response.ts";
import { isWebResponse } from "../../responses/classes/is-web-response.ts";
import { BodyStream } from "../../responses/streams/body-stream.ts";
import { isWebStream } from "../../responses/streams/web/is-web-stream.ts";
import { failDependencies } from "../dependencies/close-dependencies.ts";
import type { Exchange } from "../exchange.ts";

/**
 * Waits until a handler that was too slow has ended, no longer than its limit once more, and closes what it had opened: a
 * connection that were given back to its pool while the handler still asks would serve two requests at once.
 */
export async function finishOvertime(exchange: Exchange): Promise<void> {
  await exchange.overtime?.ended;
  if (!exchange.route.runsTasksOnError) exchange.tasks = undefined;
  await exchange.tasks?.run();
  await closeAll(exchange);
}

/** What a step came to after the answer: it is given up, with all that was opened on the way. */
export function giveUpLate(exchange: Exchange, value: unknown): void {
  discard(value);
  exchange.overtime?.end();
  // What is opened after the patience had its end is closed here.
  void exchange.overtime?.ended.then(() => closeAll(exchange));
}

async function closeAll(exchange: Exchange): Promise<void> {
  // Not waited for: one that hangs in its generator never ends.
  void exchange.stream?.close();
  // It never rejects, and there is nobody left to be told what a dependency makes of the error.
  await failDependencies(exchange, exchange.overtime?.reason);
  for (const free of exchange.request.takeAfterwards() ?? []) free();
}

function discard(value: unknown): void {
  if (value instanceof WebSocketResponse) void value.session.close();
  const body = bodyOf(value);
  if (body instanceof BodyStream) void body.close();
  // A locked one rejects: somebody reads it, and it is theirs.
  if (isWebStream(body)) void body.cancel().catch(ignore);
}

function bodyOf(value: unknown): unknown {
  return value instanceof Response || isWebResponse(value) ? value.body : value;
}

function ignore(): void {
  // It is given up already.
}
