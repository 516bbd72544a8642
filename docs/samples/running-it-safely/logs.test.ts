import { expect, it } from "vitest";
import { serveWith } from "./logs.ts";

it("names the request the same in every line, and in the answer", async () => {
  const lines: Record<string, unknown>[] = [];
  const log = (fields: Readonly<Record<string, unknown>>, message: string): void =>
    void lines.push({ ...fields, message });
  const server = await serveWith({ error: log, warn: log, info: log });

  const response = await fetch(`${server.url}/orders/7?token=SECRET`);
  await server.close();

  const requestId = response.headers.get("x-request-id");
  expect(lines).toEqual([
    { requestId, order: "7", message: "Somebody asks for an order." },
    {
      requestId,
      method: "GET",
      path: "/orders/7",
      status: 404,
      duration: expect.any(Number),
      message: "GET /orders/7 404",
    },
  ]);
});
