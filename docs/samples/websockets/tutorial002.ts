import { dependency, Fastidious, HTMLResponse, WebSocketException } from "fastidious";
import { z } from "zod";
import { createPage } from "./page.ts";

export const app = new Fastidious();

const cookieOrToken = dependency(
  { cookies: { session: z.string().optional() }, query: { token: z.string().optional() } },
  ({ cookies, query }) => {
    const found = cookies.session ?? query.token;
    if (found === undefined) throw new WebSocketException(1008, "Who are you?");
    return found;
  },
);

app.get("/", { responseClass: HTMLResponse }, () =>
  createPage('"/items/foo/ws?token=some-key-token"'),
);

app.websocket(
  "/items/{item_id}/ws",
  { query: { q: z.int().optional() }, dependencies: { cookieOrToken } },
  async ({ socket, path, query, cookieOrToken: who }) => {
    await socket.accept();
    for await (const text of socket.iterText()) {
      await socket.sendText(`Session cookie or query token value is: ${who}`);
      if (query.q !== undefined) await socket.sendText(`Query parameter q is: ${query.q}`);
      await socket.sendText(`Message text was: ${text}, for item ID: ${path.item_id}`);
    }
  },
);
