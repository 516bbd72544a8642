import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/", () => ({ msg: "Hello World" }));

app.websocket("/ws", async ({ socket }) => {
  await socket.accept();
  await socket.sendJson({ msg: "Hello WebSocket" });
  await socket.close();
});
