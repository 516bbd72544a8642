import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial001.ts";

const path = "/items/ff97dd87-a4a5-4a12-b412-cde99f33e00e";
const times = {
  start_datetime: "2018-12-22T14:00:00+00:00",
  end_datetime: "2018-12-24T15:00:00+00:00",
};

it("counts with dates and durations", async () => {
  const response = await sendJSON(app, "PUT", path, {
    ...times,
    process_after: "PT5M",
    repeat_at: "15:30:00",
  });

  expect(await response.json()).toEqual({
    item_id: "ff97dd87-a4a5-4a12-b412-cde99f33e00e",
    start_datetime: "2018-12-22T14:00:00.000Z",
    end_datetime: "2018-12-24T15:00:00.000Z",
    process_after: "PT5M",
    repeat_at: "15:30:00",
    start_process: "2018-12-22T14:05:00.000Z",
    duration: 176_100,
  });
});

it("refuses what is no date", async () => {
  const response = await sendJSON(app, "PUT", path, { ...times, end_datetime: "soon" });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "end_datetime"] }, { loc: ["body", "process_after"] }],
  });
});
