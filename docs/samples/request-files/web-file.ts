import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

const image = z.file().max(1_000_000).mime(["image/png", "image/jpeg"]);

app.post("/images", { form: { image } }, ({ form }) => ({ type: form.image.type }));
