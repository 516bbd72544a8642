import { expect, it } from "vitest";
import { app } from "./tutorial007.ts";

it("reads YAML", async () => {
  const response = await send("name: Deadpoolio\ntags:\n- x-force\n");

  expect(await response.json()).toEqual({ name: "Deadpoolio", tags: ["x-force"] });
});

it("refuses what is no YAML, or another item", async () => {
  expect(await (await send("tags:\nx - x-force\nx - x-men\n")).json()).toEqual({
    detail: "Invalid YAML",
  });
  expect(await (await send("name: a\ntags: [1]\n")).json()).toMatchObject({
    detail: [{ loc: ["tags", 0] }],
  });
});

async function send(body: string): Promise<Response> {
  return app.request("/items/", { method: "POST", body });
}
