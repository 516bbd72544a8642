import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createSchemaBook } from "../schema-book.ts";

const Item = z.object({ name: z.string(), count: z.int().default(1) }).meta({ id: "Item" });
const Box = z.object({ items: z.array(Item) }).meta({ id: "Box" });

describe("a book", () => {
  it("gives way to the application's own names", () => {
    const own = z.object({ a: z.string() }).meta({ id: "Item-Input" });
    const book = createSchemaBook();
    const handles = [
      book.add(own, "request"),
      book.add(Item, "request"),
      book.add(Item, "response"),
    ];
    const { components } = book.finish();

    expect(handles.map((handle) => handle.get()["$ref"])).toEqual([
      "#/components/schemas/Item-Input",
      "#/components/schemas/Item-Input2",
      "#/components/schemas/Item-Output",
    ]);
    expect(components["Item-Input"]).toMatchObject({ required: ["a"] });
  });

  it("gives a schema that holds itself a name that nobody chose", () => {
    const own = z.object({ a: z.string() }).meta({ id: "RecursiveNext" });
    const node = z.object({
      get next() {
        return node.optional();
      },
    });
    const book = createSchemaBook();
    book.add(node, "request");
    book.add(own, "request");

    expect(Object.keys(book.finish().components)).toEqual(["RecursiveNext", "RecursiveNext2"]);
  });
});

describe("a book that does not separate input and output", () => {
  it("has a schema whose sides differ in defaults once, as it goes in", () => {
    const book = createSchemaBook({ separateInputOutput: false });
    const handles = [book.add(Box, "response"), book.add(Box, "request")];
    const { components } = book.finish();

    expect(handles.map((handle) => handle.get())).toEqual([
      { $ref: "#/components/schemas/Box" },
      { $ref: "#/components/schemas/Box" },
    ]);
    expect(Object.keys(components)).toEqual(["Box", "Item"]);
    expect(components["Item"]).toMatchObject({ required: ["name"] });
  });

  it("keeps apart what is another type on each side", () => {
    const Count = z.object({ n: z.string().transform(Number).pipe(z.int()) }).meta({ id: "Count" });
    const book = createSchemaBook({ separateInputOutput: false });
    book.add(Count, "request");
    book.add(Count, "response");

    expect(Object.keys(book.finish().components)).toEqual(["Count-Input", "Count-Output"]);
  });

  it("takes a field called default for a field", () => {
    const Odd = z
      .object({ default: z.string().transform(Number).pipe(z.int()) })
      .meta({ id: "Odd" });
    const book = createSchemaBook({ separateInputOutput: false });
    book.add(Odd, "request");
    book.add(Odd, "response");

    expect(Object.keys(book.finish().components)).toEqual(["Odd-Input", "Odd-Output"]);
  });
});
