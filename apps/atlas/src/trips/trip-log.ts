import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dependency } from "fastidious";
import type { z } from "zod";
import type { Trip } from "./trip.ts";

/** The file that planned trips are noted in: what `ATLAS_LOG` names, or `atlas.log` in the system's temporary folder. */
export const tripLog = dependency(() => process.env["ATLAS_LOG"] ?? join(tmpdir(), "atlas.log"));

/** Adds a line about a trip. It is JSON, so that no title can begin a line of its own. */
export async function noteTrip(file: string, trip: z.infer<typeof Trip>): Promise<void> {
  const { id, title, kilometres } = trip;
  await appendFile(file, `${JSON.stringify({ at: new Date(), id, title, kilometres })}\n`);
}
