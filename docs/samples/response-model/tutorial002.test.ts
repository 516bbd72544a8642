import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial002.ts";

it("answers with everything that was sent, the password too", async () => {
  const response = await sendJSON(app, "POST", "/user/", {
    username: "foo",
    password: "fighter",
    email: "foo@example.com",
  });

  expect(await response.json()).toEqual({
    username: "foo",
    password: "fighter",
    email: "foo@example.com",
    full_name: null,
  });
});
