import { z } from "zod";

/** A model with a default: it goes in otherwise than it comes out. */
export const Cat = z
  .object({ kind: z.literal("cat"), name: z.string(), lives: z.int().default(9) })
  .meta({ id: "Cat", description: "It purrs." });

const Dog = z
  .object({ kind: z.enum(["dog", "wolf"]), good: z.boolean() })
  .meta({ id: "Dog", description: "It barks." });

/** One of several models, told apart by a field. */
export const Animal = z.discriminatedUnion("kind", [Cat, Dog]).meta({ id: "Animal" });

/** A model that holds itself. */
export const Category = z
  .object({
    name: z.string(),
    get parts() {
      return z.array(Category).default([]);
    },
  })
  .meta({ id: "Category" });

/** The same without a name. */
export const Tree = z.object({
  value: z.int(),
  get branches() {
    return z.array(Tree).optional();
  },
});

/** A value that is another on the wire. */
export const Measured = z
  .object({
    at: z.codec(z.iso.datetime(), z.date(), {
      decode: (text) => new Date(text),
      encode: (date) => date.toISOString(),
    }),
  })
  .meta({ id: "Measured" });

/** What errors are. */
export const Failure = z.object({ detail: z.string() }).meta({ id: "Failure" });
