import { z } from "zod";
import { CountrySummary } from "../countries/country.ts";
import { KnownCountry } from "../countries/known-country.ts";

const NewStop = z.object({
  country: KnownCountry,
  arrival: z.iso.date().meta({ examples: ["2027-05-01"] }),
  note: z.string().max(200).optional(),
});

/** A trip as clients ask for it. */
export const NewTrip = z
  .object({
    title: z.string().trim().min(1).max(80),
    stops: z
      .array(NewStop)
      .min(2)
      .max(20)
      .refine(arrivesInOrder, "The stops must stand in the order of their arrivals."),
  })
  .meta({ id: "NewTrip" });

/** A trip with what Atlas worked out. */
export const Trip = z
  .object({
    id: z.int(),
    title: z.string(),
    stops: z.array(NewStop.extend({ country: CountrySummary })),
    legs: z.array(
      z.object({ from: z.string(), to: z.string(), kilometres: z.int(), days: z.int() }),
    ),
    kilometres: z.int().meta({
      description: "As the crow flies, from the middle of one country to the middle of the next.",
    }),
    days: z.int().meta({ description: "From the first arrival to the last." }),
  })
  .meta({ id: "Trip" });

function arrivesInOrder(stops: readonly { readonly arrival: string }[]): boolean {
  // ISO dates sort as text.
  return stops.every(
    ({ arrival }, index) => index === 0 || arrival >= (stops[index - 1]?.arrival ?? ""),
  );
}
