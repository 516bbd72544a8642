import { Fastidious } from "fastidious";
import { countries } from "./countries/countries-router.ts";
import { downloads } from "./downloads/downloads-router.ts";
import { home } from "./home/home-router.ts";
import { live } from "./live/live-router.ts";
import { photos } from "./photos/photos-router.ts";
import { regions } from "./regions/regions-router.ts";
import { trips } from "./trips/trips-router.ts";
import { visitors } from "./visitors/visitors-router.ts";

export const app = new Fastidious({
  title: "Atlas",
  version: "1.0.0",
  summary: "The countries of the world, and trips between them.",
  description:
    "An example of what Fastidious does with declarations alone: every input below is checked, every answer " +
    "holds only the fields that its model declares, and this page is made from the same declarations.\n\n" +
    "The data set is [world-countries](https://mledoze.github.io/countries/).",
  licenseInfo: { name: "Data: ODbL 1.0", url: "https://opendatacommons.org/licenses/odbl/1-0/" },
  openapiTags: [
    { name: "countries", description: "Every country and territory that has an ISO 3166-1 code." },
    { name: "regions", description: "Continents, more or less, with what lies in them." },
    {
      name: "trips",
      description:
        "Journeys from country to country. They are kept in memory: a restart forgets them. `/live` shows them as they are planned.",
    },
    { name: "downloads", description: "All countries at once, streamed or as a file." },
    { name: "photos", description: "Pictures of countries, sent by a form: `/photos` shows it." },
    { name: "visitors", description: "Logging in and out, by a cookie." },
  ],
});

app.includeRouter(home);
app.includeRouter(live);
app.includeRouter(countries);
app.includeRouter(regions);
app.includeRouter(trips);
app.includeRouter(downloads);
app.includeRouter(photos);
app.includeRouter(visitors);
