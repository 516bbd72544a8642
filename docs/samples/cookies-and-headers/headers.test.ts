import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./headers.ts";

it("sends the headers that the handler and its dependencies have set", async () => {
  expect(await exchange(app, "/weather", { headers: { "x-request-id": "7" } })).toEqual({
    status: 200,
    headers: {
      "content-type": "application/json",
      "content-length": "15",
      "x-request-id": "7",
      "cache-control": "max-age=60",
      link: '</weather/today>; rel="next", </weather/map>; rel="alternate"',
    },
    body: '{"sky":"clear"}',
  });
});
