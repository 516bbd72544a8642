import { constants } from "node:http2";
import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.post(
  "/items/",
  { query: { name: z.string() }, statusCode: constants.HTTP_STATUS_CREATED },
  ({ query }) => ({ name: query.name }),
);
