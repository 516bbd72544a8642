import type { z } from "zod";
import { measureDistance } from "./measure-distance.ts";
import type { NewTrip, Trip } from "./trip.ts";

type Stop = z.infer<typeof NewTrip>["stops"][number];
type Leg = z.infer<typeof Trip>["legs"][number];

/** A trip before it has a number. */
export type PlannedTrip = Omit<z.infer<typeof Trip>, "id">;

/** Works out the legs of a trip, how far they are and how long they take. */
export function planTrip({ title, stops }: z.infer<typeof NewTrip>): PlannedTrip {
  const legs = stops.slice(1).map((stop, index) => planLeg(stops[index] ?? stop, stop));
  return {
    title,
    stops,
    legs,
    kilometres: legs.reduce((sum, leg) => sum + leg.kilometres, 0),
    days: legs.reduce((sum, leg) => sum + leg.days, 0),
  };
}

function planLeg(from: Stop, to: Stop): Leg {
  return {
    from: from.country.cca3,
    to: to.country.cca3,
    kilometres: Math.round(measureDistance(from.country.latlng, to.country.latlng)),
    days: (Date.parse(to.arrival) - Date.parse(from.arrival)) / 86_400_000,
  };
}
