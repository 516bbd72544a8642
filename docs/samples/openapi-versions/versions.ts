import { Fastidious } from "fastidious";
import { JSONLinesResponse } from "fastidious/responses";
import { z } from "zod";

const Reading = z.object({ celsius: z.number().nullable() }).meta({ id: "Reading" });

export const app = new Fastidious({ openapiVersion: "3.2" });

app.get("/readings", { responseClass: JSONLinesResponse, responseModel: Reading }, () => []);
