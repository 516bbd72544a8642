import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.middleware(async (request, next) => {
  const start = performance.now();
  const response = await next(request);
  const seconds = (performance.now() - start) / 1000;
  response.headers.set("x-process-time", String(seconds));
  return response;
});
