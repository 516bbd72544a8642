import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { app } from "./headers.ts";

it("sends the headers that the handler and its dependencies have set", async () => {
  const server = await serve(app, { port: 0, handleSignals: false });

  const response = await fetch(`${server.url}/weather`, { headers: { "x-request-id": "7" } });
  await server.close();

  expect(await response.json()).toEqual({ sky: "clear" });
  expect(response.headers.get("x-request-id")).toBe("7");
  expect(response.headers.get("cache-control")).toBe("max-age=60");
  expect(response.headers.get("link")).toBe(
    '</weather/today>; rel="next", </weather/map>; rel="alternate"',
  );
});
