import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial005.ts";

it("checks that the address is one", async () => {
  const response = await sendJSON(app, "PUT", "/items/5", {
    name: "Foo",
    price: 35.4,
    image: { url: "not a valid url", name: "example image" },
  });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "image", "url"] }] });
});
