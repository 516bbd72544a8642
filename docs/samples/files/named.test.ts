import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./named.ts";

it("is saved under its name, in ASCII for old clients", async () => {
  expect(await exchange(app, "/download")).toMatchObject({
    status: 200,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-length": "29",
      "content-disposition":
        "attachment; filename=\"Bericht fur 2026.txt\"; filename*=UTF-8''Bericht%20f%C3%BCr%202026.txt",
    },
    body: "Report of 2026: all is well.\n",
  });
});

it("is shown as what the route says it is", async () => {
  expect(await exchange(app, "/show")).toMatchObject({
    status: 200,
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-length": "29",
      "content-disposition": 'inline; filename="report.txt"',
      "cache-control": "max-age=3600",
    },
    body: "Report of 2026: all is well.\n",
  });
});
