import { TestClient } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./main.ts";

it("says tomato, ten times at once", async () => {
  const client = new TestClient(app, { baseUrl: "http://test" });

  const responses = await Promise.all(Array.from({ length: 10 }, () => client.get("/")));

  expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(await responses[0]?.json()).toEqual({ message: "Tomato" });
});
