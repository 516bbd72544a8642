import { Fastidious, HTMLResponse, type WebSocket } from "fastidious";
import { z } from "zod";
import { createPage } from "./page.ts";

class ConnectionManager {
  private readonly sockets = new Set<WebSocket>();

  async connect(socket: WebSocket): Promise<void> {
    await socket.accept();
    this.sockets.add(socket);
  }

  disconnect(socket: WebSocket): void {
    this.sockets.delete(socket);
  }

  broadcast(text: string): void {
    // Not waited for: who reads slowly keeps nobody else waiting, and is cut off at last.
    for (const socket of this.sockets) void socket.sendText(text);
  }
}

const manager = new ConnectionManager();

export const app = new Fastidious();

app.get("/", { responseClass: HTMLResponse }, () => createPage('"/ws/" + Date.now()'));

app.websocket(
  "/ws/{client_id}",
  { path: { client_id: z.int() } },
  async ({ socket, path: { client_id } }) => {
    await manager.connect(socket);
    try {
      for await (const text of socket.iterText()) {
        await socket.sendText(`You wrote: ${text}`);
        manager.broadcast(`Client #${client_id} says: ${text}`);
      }
    } finally {
      manager.disconnect(socket);
      manager.broadcast(`Client #${client_id} left the chat`);
    }
  },
);
