import { expect, it } from "vitest";
import { app } from "./tutorial005.ts";

it("takes the query, or else the cookie", async () => {
  const headers = { cookie: "last_query=from_cookie" };

  const query = await app.request("/items/?q=foo", { headers });
  const cookie = await app.request("/items/", { headers });

  expect(await query.json()).toEqual({ q_or_cookie: "foo" });
  expect(await cookie.json()).toEqual({ q_or_cookie: "from_cookie" });
});
