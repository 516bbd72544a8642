import { Fastidious } from "fastidious";
import { z } from "zod";

const DataInput = z
  .object({ description: z.string(), data: z.instanceof(Uint8Array) })
  .meta({ id: "DataInput" });

const DataOutput = z
  .object({ description: z.string(), data: z.instanceof(Uint8Array) })
  .meta({ id: "DataOutput" });

const DataInputOutput = z
  .object({ description: z.string(), data: z.instanceof(Uint8Array) })
  .meta({ id: "DataInputOutput" });

export const app = new Fastidious();

app.post("/data", { body: DataInput }, ({ body }) => ({
  description: body.description,
  content: new TextDecoder().decode(body.data),
}));

app.get("/data", { responseModel: DataOutput }, () => ({
  description: "A plumbus",
  data: new TextEncoder().encode("hello"),
}));

app.post(
  "/data-in-out",
  { body: DataInputOutput, responseModel: DataInputOutput },
  ({ body }) => body,
);
