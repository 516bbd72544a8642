import { APIRouter, Fastidious, type HandlerOf } from "fastidious";
import { readItem, writeItem } from "./routes.ts";

const handleRead: HandlerOf<typeof readItem> = ({ path, shelf, reply }) =>
  shelf.get(path.id) ?? reply(404, { detail: "no such item" });

const admin = new APIRouter({ prefix: "/admin" });
admin.addApiRoute(writeItem, ({ path, body }) => ({ id: path.id, name: body.name }));

export const app = new Fastidious();
app.addApiRoute(readItem, handleRead);
app.includeRouter(admin);
