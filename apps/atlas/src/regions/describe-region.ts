import { z } from "zod";
import { Region } from "../world/country-record.ts";
import { world } from "../world/world.ts";

/** What Atlas tells about a region. */
export const RegionFacts = z
  .object({
    name: Region,
    countries: z.int().meta({ description: "How many there are." }),
    area: z.number().meta({ description: "Of its countries together, in square kilometres." }),
    subregions: z.array(z.string()),
  })
  .meta({ id: "Region" });

/** Sums up a region from its countries. */
export function describeRegion(name: Region): z.infer<typeof RegionFacts> {
  const countries = world.filter(({ region }) => region === name);
  const subregions = new Set(countries.map(({ subregion }) => subregion));
  // Antarctica and a few islands lie in no subregion.
  subregions.delete("");
  return {
    name,
    countries: countries.length,
    area: countries.reduce((sum, { area }) => sum + (area ?? 0), 0),
    subregions: [...subregions].toSorted(),
  };
}
