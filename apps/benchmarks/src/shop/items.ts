import type { z } from "zod";
import type { Item } from "./models.ts";

type DeclaredItem = z.infer<typeof Item>;
type InternalItem = DeclaredItem & { readonly supplier: string; readonly margin: number };

/** What `/catalog` returns: 100 rows with two fields more than the model declares. */
export const catalog: InternalItem[] = createRows(100);

/** What `/warehouse` returns: 10,000 such rows. */
export const warehouse: InternalItem[] = createRows(10_000);

/** Makes rows as a database gives them, undeclared fields in their midst. */
export function createRows(count: number): InternalItem[] {
  return Array.from({ length: count }, (_, index) => createRow(index));
}

/** The row with what the model declares and nothing else, in the model's order. */
export function strip(row: DeclaredItem): DeclaredItem {
  const { id, name, price, tags, created, description, owner } = row;
  return { id, name, price, tags, created, description, owner };
}

function createRow(index: number): InternalItem {
  const serial = index.toString(16).padStart(12, "0");
  return {
    id: index,
    name: `Walnut desk no. ${String(index)}`,
    supplier: "never sent",
    price: 349.5 + (index % 50),
    tags: ["office", "wood", `row-${String(index % 7)}`],
    created: `2025-03-${String((index % 28) + 1).padStart(2, "0")}T05:06:07Z`,
    margin: 0.4,
    description: index % 3 === 0 ? null : "Oiled, 140 by 70, and heavier than it looks",
    owner: { id: `4bf0b2a3-5a0e-4c46-9d8c-${serial}`, email: `ada.${String(index)}@example.com` },
  };
}
