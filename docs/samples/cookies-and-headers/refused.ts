import { Fastidious, type Logger } from "fastidious";

/** Makes an application whose routes set what no browser would keep, and no line can hold. */
export function createApp(logger: Logger): Fastidious {
  const app = new Fastidious({ logger });
  app.get("/cookie", ({ response }) => response.setCookie("__Host-id", "1", { path: "/shop" }));
  app.get("/header", ({ response }) => response.headers.set("x-name", "Zoë\r\nx-role: admin"));
  return app;
}
