import { Fastidious } from "fastidious";

export const app = new Fastidious();

const version = { description: "Changes whenever the prices do.", schema: { type: "string" } };

app.get("/prices", { responses: { 200: { headers: { etag: version } } } }, ({ response }) => {
  response.headers.set("etag", '"7"');
  return { ink: 3 };
});
