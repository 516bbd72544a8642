import { describe, expect, it } from "vitest";
import { z as z3 } from "zod/v3";
import { createSchemaBook, planReader, type Schema, toObjectSchema } from "../index.ts";

const shape = {
  name: z3.string().min(2),
  tags: z3.array(z3.object({ id: z3.number() })).default([]),
  note: z3.string().optional(),
  size: z3.union([z3.number(), z3.literal("all")]).optional(),
  when: z3.coerce.date().optional(),
};
const slow = { code: z3.string().refine(async (code) => code !== "taken", "Taken") };

function convert(schema: Schema): unknown {
  const book = createSchemaBook();
  const handle = book.add(schema, "request");
  book.finish();
  return handle.get();
}

describe("a shape of Zod 3 schemas", () => {
  it.each<[unknown]>([
    [{ name: "ada" }],
    [{ name: "ada", note: undefined, unknown: 1 }],
    [{ name: "ada", note: "x", tags: [{ id: 1, more: 2 }], when: "2020-01-01" }],
    [{}],
    [{ name: "a", tags: [{ id: "1" }, {}], size: "some", when: "never" }],
    [JSON.parse('{"name":"ada","__proto__":{"note":"x"}}')],
    [undefined],
    [null],
    ["text"],
    [7],
    [true],
    [["ada"]],
  ])("reads %j as its object schema does", (value) => {
    const read = planReader(toObjectSchema(shape)).read(value);

    expect(read).toStrictEqual(planReader(z3.object(shape)).read(value));
  });

  it.each<[unknown]>([[{ code: "free" }], [{ code: "taken" }], [{}], [null]])(
    "reads %j as its object schema does, which takes time",
    async (value) => {
      const read = await planReader(toObjectSchema(slow)).read(value);

      expect(read).toStrictEqual(await planReader(z3.object(slow)).read(value));
    },
  );

  it("is documented as its object schema is", () => {
    expect(convert(toObjectSchema(shape))).toEqual(convert(z3.object(shape)));
  });
});
