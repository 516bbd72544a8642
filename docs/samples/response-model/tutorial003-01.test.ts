import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial003-01.ts";

it("answers with the base of what was sent", async () => {
  const response = await sendJSON(app, "POST", "/user/", {
    username: "foo",
    password: "fighter",
    email: "foo@example.com",
  });

  expect(await response.json()).toEqual({
    username: "foo",
    email: "foo@example.com",
    full_name: null,
  });
});
