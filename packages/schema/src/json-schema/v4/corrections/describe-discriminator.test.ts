import { expect, it } from "vitest";
import { z } from "zod";
import { createSchemaBook } from "../../schema-book.ts";

const Cat = z.object({ kind: z.literal("cat"), lives: z.int() }).meta({ id: "Cat" });
const Dog = z.object({ kind: z.enum(["dog", "wolf"]) }).meta({ id: "Dog" });
const Ant = z.object({ kind: z.literal("ant"), legs: z.int().default(6) }).meta({ id: "Ant" });

it("says which field tells components apart, and which value is which", () => {
  const book = createSchemaBook();
  const pet = book.add(z.discriminatedUnion("kind", [Cat, Dog]), "request");
  book.finish();

  expect(pet.get()).toEqual({
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: {
      propertyName: "kind",
      mapping: {
        cat: "#/components/schemas/Cat",
        dog: "#/components/schemas/Dog",
        wolf: "#/components/schemas/Dog",
      },
    },
  });
});

it("points at the side that is meant", () => {
  const Pet = z.discriminatedUnion("kind", [Cat, Ant]);
  const book = createSchemaBook();
  const handles = [book.add(Pet, "request"), book.add(Pet, "response")];
  book.finish();

  expect(handles.map((handle) => handle.get()["discriminator"])).toMatchObject([
    { mapping: { ant: "#/components/schemas/Ant-Input" } },
    { mapping: { ant: "#/components/schemas/Ant-Output" } },
  ]);
});

it("says nothing of options that are no components, which OpenAPI cannot point at", () => {
  const book = createSchemaBook();
  const unnamed = z.object({ kind: z.literal("ox") });
  const pet = book.add(z.discriminatedUnion("kind", [Cat, unnamed]), "request");
  book.finish();

  expect(pet.get()).not.toHaveProperty("discriminator");
});

it("leaves a field of that name alone", () => {
  const book = createSchemaBook();
  const handle = book.add(z.object({ discriminator: z.string() }), "request");
  book.finish();

  expect(handle.get()).toMatchObject({ properties: { discriminator: { type: "string" } } });
});
