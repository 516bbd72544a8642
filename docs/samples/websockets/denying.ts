import { APIRouter, dependency, Fastidious, HTTPException, JSONResponse } from "fastidious";
import { z } from "zod";

const rooms = new Map([["lobby", { places: 1, taken: 0 }]]);

const user = dependency({ headers: { authorization: z.string().optional() } }, ({ headers }) => {
  if (headers.authorization !== "Bearer ann") throw new HTTPException(401);
  return "ann";
});

const router = new APIRouter({ prefix: "/rooms", dependencies: { user } });

router.websocket("/{name}", { subprotocols: ["chat.v2", "chat.v1"] }, async (context) => {
  const { socket, path, user: name, response, backgroundTasks } = context;
  const room = rooms.get(path.name);
  if (room === undefined) throw new HTTPException(404, { detail: "no such room" });
  if (room.taken === room.places) return new JSONResponse({ wait: 30 }, { statusCode: 503 });

  response.setCookie("room", path.name);
  await socket.accept({ headers: { "x-places": String(room.places) } });
  room.taken += 1;
  backgroundTasks.addTask(() => (room.taken -= 1)); // once the socket is over
  await socket.sendText(`Welcome, ${name}. We speak ${socket.subprotocol}.`);
  for await (const text of socket.iterText()) await socket.sendText(text);
  return undefined;
});

export const app = new Fastidious({
  websockets: { allowedOrigins: ["https://chat.example", "http://localhost:5173"] },
});

app.includeRouter(router);
