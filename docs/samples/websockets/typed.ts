import { Fastidious, type WebSocket, WebSocketRequestValidationError } from "fastidious";
import { z } from "zod";

const Move = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("place"), x: z.int().min(0).max(2), y: z.int().min(0).max(2) }),
  z.object({ kind: z.literal("resign") }),
]);
const Update = z.object({ moves: z.int(), message: z.string() });

export const app = new Fastidious();

app.websocket("/game", { receive: Move, send: Update }, async ({ socket }) => {
  await socket.accept();
  let moves = 0;
  for await (const move of socket) {
    if (move.kind === "resign") break;
    moves += 1;
    await socket.sendJson({ moves, message: `You took ${move.x}, ${move.y}.` });
  }
  await socket.close(4000, "The game is over.");
});

app.websocket("/patient", { receive: Move }, async ({ socket }) => {
  await socket.accept();
  const move = await askForMove(socket);
  await socket.sendText(`At last: ${move.kind}.`);
});

/** Asks until a move is one. */
async function askForMove(socket: WebSocket<z.infer<typeof Move>>): Promise<z.infer<typeof Move>> {
  try {
    return await socket.receiveJson();
  } catch (error) {
    if (!(error instanceof WebSocketRequestValidationError)) throw error;
    await socket.sendJson({ wrong: error.issues });
    return askForMove(socket);
  }
}
