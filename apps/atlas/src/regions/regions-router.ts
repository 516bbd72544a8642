import { APIRouter } from "fastidious";
import { z } from "zod";
import { Region } from "../world/country-record.ts";
import { describeRegion, RegionFacts } from "./describe-region.ts";

/** The regions of the world. */
export const regions = new APIRouter({ prefix: "/regions", tags: ["regions"] });

regions.get("", { summary: "List regions", responseModel: z.array(RegionFacts) }, () =>
  Region.options.map(describeRegion),
);

regions.get(
  "/{region}",
  { summary: "Read one region", path: { region: Region }, responseModel: RegionFacts },
  ({ path }) => describeRegion(path.region),
);
