import { z } from "zod";
import { z as z3 } from "zod/v3";
import { JSONResponse } from "../../responses/classes/json-response.ts";
import { APIRouter } from "../api-router.ts";
import { dependency } from "../dependencies/dependency.ts";

declare function same<Expected>(): <Actual>(
  value: Actual,
) => [Expected, Actual] extends [Actual, Expected] ? void : "differs";

const user = dependency(async () => ({ id: "1" }));
const outer = dependency(() => 7);
const router = new APIRouter({
  prefix: "/rooms/{room}",
  dependencies: { outer },
  lifespan: async function* () {
    yield { pool: new Set<number>() };
  },
});
const Move = z.object({ x: z.int(), y: z.int().default(0) });
const Board = z.object({ at: z.date(), left: z.int().default(3) });

// Inputs and dependencies are those of routes.
router.websocket(
  "/players/{player}",
  {
    path: { player: z.int() },
    query: { token: z.string().optional() },
    cookies: { session: z.string() },
    headers: { user_agent: z.string() },
    dependencies: { user },
    receive: Move,
    send: Board,
  },
  async ({ socket, path, query, cookies, headers, user: player, outer: seven, state, signal }) => {
    same<{ readonly room: string; readonly player: number }>()(path) satisfies void;
    same<{ readonly token: string | undefined }>()(query) satisfies void;
    same<{ readonly session: string }>()(cookies) satisfies void;
    same<{ readonly user_agent: string }>()(headers) satisfies void;
    same<{ id: string }>()(player) satisfies void;
    same<number>()(seven) satisfies void;
    same<Set<number>>()(state.pool) satisfies void;
    same<AbortSignal>()(signal) satisfies void;
    await socket.accept({ subprotocol: "a", headers: { "x-a": "b" } });
    same<{ x: number; y: number }>()(await socket.receiveJson()) satisfies void;
    for await (const move of socket) same<{ x: number; y: number }>()(move) satisfies void;
    await socket.sendJson({ at: new Date() });
    // @ts-expect-error -- a field of another type
    await socket.sendJson({ at: "now" });
    // @ts-expect-error -- bytes are no text
    await socket.sendText(new Uint8Array());
  },
);

// Without schemas, messages are what they are.
router.websocket("/raw", async ({ socket, path }) => {
  same<{ readonly room: string }>()(path) satisfies void;
  for await (const message of socket) same<string | Uint8Array>()(message) satisfies void;
  for await (const text of socket.iterText()) same<string>()(text) satisfies void;
  for await (const bytes of socket.iterBytes()) same<Uint8Array>()(bytes) satisfies void;
  same<unknown>()(await socket.receiveJson()) satisfies void;
  await socket.sendJson({ any: "thing" });
});

// Zod 3 too.
router.websocket("/old", { receive: z3.object({ n: z3.number() }) }, async ({ socket }) => {
  same<{ n: number }>()(await socket.receiveJson()) satisfies void;
});

// A handler may deny.
router.websocket("/never", () => new JSONResponse({ no: true }, { statusCode: 402 }));
router.websocket("/web", async () => new globalThis.Response("no", { status: 402 }));

// @ts-expect-error -- a value is no response
router.websocket("/value", () => ({ a: 1 }));
// @ts-expect-error -- a slot that is not declared
router.websocket("/slot", {}, ({ query }) => query.q);
// @ts-expect-error -- a WebSocket has no body
router.websocket("/body", { body: { a: z.string() } }, () => undefined);
// @ts-expect-error -- nor a response model
router.websocket("/model", { responseModel: Move }, () => undefined);
// @ts-expect-error -- a name that the path lacks
router.websocket("/{id}", { path: { other: z.int() } }, () => undefined);
// @ts-expect-error -- a limit that is no number
router.websocket("/limit", { maxPayload: "1 MiB" }, () => undefined);
// @ts-expect-error -- a dependency that is not declared
router.websocket("/dependency", { dependencies: { user } }, ({ usr }) => usr);
// @ts-expect-error -- a dependency that is named like the slot
router.websocket("/taken", { dependencies: { socket: user } }, () => undefined);
// @ts-expect-error -- no slot of requests
router.get("/get", ({ socket }) => socket);
void new APIRouter({ websockets: { maxPayload: 1024, allowedOrigins: ["*"], pingInterval: null } });
