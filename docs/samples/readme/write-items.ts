import { planResponseModel } from "@fastidious/schema";
import { z } from "zod";

const Item = z.object({ id: z.int(), name: z.string(), tags: z.array(z.string()).default([]) });
const items = planResponseModel(z.array(Item));

/** The items as they are sent, or what is wrong with them. */
export async function writeItems(rows: readonly object[]): Promise<string | Uint8Array> {
  const written = await items.write(rows);
  if (!written.success) throw new Error(`does not fit: ${JSON.stringify(written.issues)}`);
  return written.body;
}
