import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.post("/index-weights/", { body: z.record(z.int(), z.number()) }, ({ body }) => body);
