import { z } from "zod";
import { Page } from "../paging/page.ts";
import { Region } from "../world/country-record.ts";

/** A country's code as clients write it. */
export const CountryCode = z
  .string()
  .regex(/^[A-Za-z]{2,3}$/, "A country code has two or three letters.")
  .meta({ description: "ISO 3166-1 alpha-2 or alpha-3, in any case.", examples: ["FR", "FRA"] });

/** What Atlas tells about a country: a fraction of what the data set knows. */
export const Country = z
  .object({
    cca2: z.string().meta({ examples: ["FR"] }),
    cca3: z.string().meta({ examples: ["FRA"] }),
    name: z.object({ common: z.string(), official: z.string() }),
    flag: z.string().meta({ description: "As an emoji." }),
    capital: z.array(z.string()).meta({ description: "None, one, or several." }),
    region: Region,
    subregion: z.string(),
    languages: z
      .record(z.string(), z.string())
      .meta({ description: "English names by ISO 639-3 code." }),
    currencies: z
      .record(z.string(), z.object({ name: z.string(), symbol: z.string() }))
      .meta({ description: "By ISO 4217 code." }),
    latlng: z
      .tuple([z.number(), z.number()])
      .meta({ description: "Latitude and longitude of its middle, in degrees." }),
    area: z.number().nullable().meta({ description: "In square kilometres; null where unknown." }),
    landlocked: z.boolean(),
    borders: z.array(z.string()).meta({ description: "The alpha-3 codes of its neighbours." }),
  })
  .meta({ id: "Country" });

/** A country in a list. */
export const CountrySummary = Country.pick({
  cca3: true,
  name: true,
  flag: true,
  capital: true,
  region: true,
  area: true,
}).meta({ id: "CountrySummary" });

/** A page of a list of countries. */
export const CountryPage = Page.extend({ items: z.array(CountrySummary) }).meta({
  id: "CountryPage",
});
