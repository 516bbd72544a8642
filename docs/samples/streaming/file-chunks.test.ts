import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./file-chunks.ts";

it("sends the whole file in chunks", async () => {
  expect(await exchange(app, "/poem")).toEqual({
    status: 200,
    headers: { "content-type": "text/plain; charset=utf-8", "transfer-encoding": "chunked" },
    body: "A stream begins where it was small,\nand carries more than it can hold at all.\n",
  });
});
