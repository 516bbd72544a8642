import { z } from "zod";

const Owner = z.object({ id: z.uuid(), email: z.email() });

/** The item of performance.md, its date as text and as a Date. */
export const models = {
  text: z.object({
    id: z.int().min(1),
    name: z.string().min(1).max(80),
    price: z.number().nonnegative(),
    tags: z.array(z.string()),
    created: z.iso.datetime(),
    description: z.string(),
    owner: Owner,
  }),
  date: z.object({
    id: z.int().min(1),
    name: z.string().min(1).max(80),
    price: z.number().nonnegative(),
    tags: z.array(z.string()),
    created: z.date(),
    description: z.string(),
    owner: Owner,
  }),
};

/** What the date of an item is given as. */
export type DateKind = keyof typeof models;

/**
 * Items as a handler has them from a database: with two fields that the model does not declare, and with texts that were
 * read from bytes, not put together from pieces.
 */
export function makeItems(count: number, kind: DateKind): object[] {
  const rows = Array.from({ length: count }, (_, index) => makeRow(index));
  return JSON.parse(JSON.stringify(rows), (name, value: unknown) =>
    name === "created" && kind === "date" ? new Date(String(value)) : value,
  ) as object[];
}

function makeRow(index: number): object {
  return {
    id: index + 1,
    name: `Item number ${index}`,
    price: Math.round((index % 1000) * 119 + 95) / 100,
    tags: ["new", index % 3 === 0 ? "sale" : "stock"],
    created: new Date(1_700_000_000_000 + index * 3_600_000 + index),
    description: `A description of the item ${index}, long enough to be one.`,
    owner: {
      id: `6f1f3a9e-3c0e-4c35-9b8e-${String(index).padStart(12, "0")}`,
      email: `owner${index % 97}@example.com`,
    },
    password: "undeclared",
    internalNote: "undeclared as well",
  };
}

/** The same items with nothing to drop. */
export function strip(items: readonly object[]): object[] {
  return items.map((item) =>
    Object.fromEntries(
      Object.entries(item).filter(([name]) => name !== "password" && name !== "internalNote"),
    ),
  );
}
