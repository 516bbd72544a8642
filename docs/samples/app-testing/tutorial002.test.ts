import { TestClient } from "fastidious";
import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { talk } from "../websockets/talk.ts";
import { app } from "./tutorial002.ts";

it("greets the world", async () => {
  const response = await new TestClient(app).get("/");

  expect(await response.json()).toEqual({ msg: "Hello World" });
});

it("greets over a WebSocket, and hangs up", async () => {
  const server = await serve(app, { port: 0, handleSignals: false });

  const heard = await talk(`${server.url}/ws`, [], { answers: 2 });
  await server.close();

  expect(heard).toEqual({ messages: ['{"msg":"Hello WebSocket"}'], code: 1000, reason: "" });
});
