import { expect, it, vi } from "vitest";
import { app } from "./encoded.ts";

it("writes what JavaScript has and JSON has not", async () => {
  expect(await (await app.request("/")).text()).toBe(
    '{"at":"2026-11-22T09:30:00.000Z","stock":{"ink":3,"paper":500},"tags":["new","sale"],' +
      '"bytes":"aW5r","samples":[0.5,1.5],"list":[null]}',
  );
});

it("names the field that it can't write in the log, and answers 500", async () => {
  const error = vi.spyOn(console, "error").mockReturnValue();

  const statuses = [(await app.request("/bigint")).status, (await app.request("/nan")).status];

  expect(statuses).toEqual([500, 500]);
  expect(error.mock.calls.map((call) => String(call.at(-1)).split(" is ")[0])).toEqual([
    'JSONEncodeError: Field "rows.0.id"',
    'JSONEncodeError: Field "ratio"',
  ]);
  error.mockRestore();
});
