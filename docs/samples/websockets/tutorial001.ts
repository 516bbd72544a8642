import { Fastidious, HTMLResponse } from "fastidious";
import { createPage } from "./page.ts";

export const app = new Fastidious();

app.get("/", { responseClass: HTMLResponse }, () => createPage('"/ws"'));

app.websocket("/ws", async ({ socket }) => {
  await socket.accept();
  for await (const text of socket.iterText()) {
    await socket.sendText(`Message text was: ${text}`);
  }
});
