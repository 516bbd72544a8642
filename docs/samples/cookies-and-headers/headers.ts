import { dependency, Fastidious } from "fastidious";

const requestId = dependency(({ request, response }) => {
  const id = request.header("x-request-id") ?? crypto.randomUUID();
  response.headers.set("x-request-id", id);
  return id;
});

export const app = new Fastidious({ dependencies: { id: requestId } });

app.get("/weather", ({ response }) => {
  response.headers.set("cache-control", "max-age=60");
  response.headers.append("link", '</weather/today>; rel="next"');
  response.headers.append("link", '</weather/map>; rel="alternate"');
  return { sky: "clear" };
});
