import { z } from "zod";

/** The regions that the data set divides the world into. */
export const Region = z.enum(["Africa", "Americas", "Antarctic", "Asia", "Europe", "Oceania"]);

/** A region's name. */
export type Region = z.infer<typeof Region>;

/** A country as the data set has it: what Atlas relies on is checked, whatever else there is stays. */
export const CountryRecord = z.looseObject({
  cca2: z.string(),
  cca3: z.string(),
  name: z.looseObject({ common: z.string(), official: z.string() }),
  altSpellings: z.array(z.string()),
  flag: z.string(),
  capital: z.array(z.string()),
  region: Region,
  subregion: z.string(),
  languages: z.record(z.string(), z.string()),
  currencies: z.record(z.string(), z.object({ name: z.string(), symbol: z.string() })),
  latlng: z.tuple([z.number(), z.number()]),
  // The data set writes -1 where it knows no area.
  area: z.number().transform((area) => (area < 0 ? null : area)),
  landlocked: z.boolean(),
  borders: z.array(z.string()),
});

/** A country with all that is known of it. */
export type CountryRecord = z.infer<typeof CountryRecord>;
