import { documentedError, Fastidious } from "fastidious";
import { z } from "zod";

const OutOfStock = documentedError("OutOfStock", {
  statusCode: 409,
  model: z.object({ sku: z.string(), left: z.int().default(0) }).meta({ id: "OutOfStock" }),
  description: "There is not enough of it left.",
});

const stock = new Map([["chair", 2]]);

/** Far below the handler, and it knows nothing of HTTP but this error. */
function takeFromStock(sku: string, count: number): void {
  const left = stock.get(sku) ?? 0;
  if (left < count) throw new OutOfStock({ sku, left });
  stock.set(sku, left - count);
}

export const app = new Fastidious();

const Order = z.object({ sku: z.string(), count: z.int().min(1) });

app.post("/orders", { body: Order, errors: [OutOfStock], statusCode: 201 }, ({ body }) => {
  takeFromStock(body.sku, body.count);
  return body;
});
