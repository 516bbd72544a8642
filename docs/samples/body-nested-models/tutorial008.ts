import { Fastidious } from "fastidious";
import { z } from "zod";

const Image = z
  .object({
    url: z
      .url({ protocol: /^https?$/ })
      .min(1)
      .max(2083),
    name: z.string(),
  })
  .meta({ id: "Image" });

export const app = new Fastidious();

app.post("/images/multiple/", { body: z.array(Image) }, ({ body }) => body);
