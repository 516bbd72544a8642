import { createRequire } from "node:module";
import { APIRouter, FileResponse } from "fastidious";
import { Country } from "../countries/country.ts";
import { world } from "../world/world.ts";
import { CSVResponse } from "./csv-response.ts";
import { formatCSVRow } from "./format-csv-row.ts";

const dataSet = createRequire(import.meta.url).resolve("world-countries/countries.json");

/** All countries at once, in three formats. */
export const downloads = new APIRouter({ prefix: "/downloads", tags: ["downloads"] });

downloads.get(
  "/countries.csv",
  {
    summary: "Download a table",
    description: "Streamed row by row, and saved by browsers.",
    responseClass: CSVResponse,
  },
  function* ({ response }) {
    response.headers.set("content-disposition", 'attachment; filename="countries.csv"');
    yield formatCSVRow(["code", "name", "capital", "region", "area"]);
    for (const { cca3, name, capital, region, area } of world) {
      yield formatCSVRow([cca3, name.common, capital.join("; "), region, area ?? ""]);
    }
  },
);

downloads.get(
  "/countries.jsonl",
  {
    summary: "Download JSON Lines",
    description: "A country a line, each with the fields that the model declares.",
    responseModel: Country,
  },
  function* () {
    yield* world;
  },
);

downloads.get(
  "/world.json",
  {
    summary: "Download the data set",
    description:
      "The file that Atlas reads, as it is. `Range` gets a part of it, so that a download can be resumed; " +
      "`If-None-Match` gets a 304 where the client has it already.",
    responseClass: FileResponse,
    responses: {
      200: {
        content: { "application/json": { schema: { type: "array", items: { type: "object" } } } },
      },
      206: { description: "The part that was asked for." },
      304: { description: "The client has it already." },
    },
  },
  () => new FileResponse(dataSet, { filename: "world.json" }),
);
