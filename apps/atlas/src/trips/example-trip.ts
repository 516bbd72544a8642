import type { z } from "zod";
import type { NewTrip } from "./trip.ts";

/** What the documentation offers to send. */
export const exampleTrip: z.input<typeof NewTrip> = {
  title: "Alps",
  stops: [
    { country: "FR", arrival: "2027-05-01" },
    { country: "CHE", arrival: "2027-05-09", note: "Cheese" },
  ],
};
