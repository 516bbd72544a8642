import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { app } from "./on-response.ts";

it("sets headers and a cookie on a response of its own", async () => {
  const server = await serve(app, { port: 0, handleSignals: false });

  const response = await fetch(`${server.url}/language?language=fr`, {
    method: "POST",
    redirect: "manual",
  });
  await server.close();

  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/");
  expect(response.headers.get("vary")).toBe("cookie");
  expect(response.headers.getSetCookie()).toEqual([
    "language=fr; Max-Age=31536000; Path=/; SameSite=Lax",
  ]);
});
