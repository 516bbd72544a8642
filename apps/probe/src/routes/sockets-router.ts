import { APIRouter } from "fastidious";

/** WebSockets. */
export const sockets = new APIRouter({ websockets: { maxPayload: 1_048_576 } });

sockets.websocket("/ws", async ({ socket }) => {
  await socket.accept();
  for await (const message of socket) {
    if (typeof message === "string") await socket.sendText(message);
    else await socket.sendBytes(message);
  }
});
