import { Fastidious } from "fastidious";
import { z } from "zod";

const Product = z.object({ name: z.string(), price: z.number() }).meta({ id: "Product" });

const stored = { id: 7, name: "Ink", price: 3.5, supplier: "internal" };

export const app = new Fastidious();

// What the model does not declare is not sent.
app.get("/products/7", { responseModel: Product }, () => stored);
