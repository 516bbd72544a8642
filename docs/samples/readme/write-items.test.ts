import { expect, it } from "vitest";
import { writeItems } from "./write-items.ts";

it("writes what the model declares, with its defaults", async () => {
  const body = await writeItems([{ id: 1, name: "Lamp", secret: "never sent" }]);

  expect(body).toBe('[{"id":1,"name":"Lamp","tags":[]}]');
});

it("says what does not fit", async () => {
  await expect(writeItems([{ id: "1", name: "Lamp" }])).rejects.toThrow('"loc":[0,"id"]');
});

it("gives bytes where there is much", async () => {
  const rows = Array.from({ length: 1000 }, (_, id) => ({ id, name: "Lamp" }));

  expect(await writeItems(rows)).toBeInstanceOf(Uint8Array);
});
