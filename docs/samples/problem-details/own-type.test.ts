import { expect, it } from "vitest";
import { app } from "./own-type.ts";

it("sends the fields of a documented error as members", async () => {
  const response = await app.request("/messages");

  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toEqual({
    type: "https://example.com/probs/out-of-credit",
    title: "You do not have enough credit.",
    status: 403,
    balance: 30,
  });
});

it("sends the members that an HTTPException has", async () => {
  expect(await (await app.request("/account")).json()).toEqual({
    type: "https://example.com/probs/frozen",
    title: "Forbidden",
    status: 403,
    detail: "Your account is frozen.",
    instance: "/account/12345",
  });
});
