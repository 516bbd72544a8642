import { z } from "zod";
import { findCountry } from "../world/world.ts";
import { CountryCode } from "./country.ts";

/** A country by its code. The handler gets the country itself: a code that nobody has never reaches it. */
export const KnownCountry = CountryCode.transform((code, context) => {
  const country = findCountry(code);
  if (country) return country;
  context.addIssue(`No country has the code ${code.toUpperCase()}.`);
  return z.NEVER;
});
