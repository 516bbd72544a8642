import { Fastidious } from "fastidious";
import { z } from "zod";

const ModelName = z.enum(["alexnet", "resnet", "lenet"]).meta({ id: "ModelName" });

const messages = {
  alexnet: "Deep Learning FTW!",
  lenet: "LeCNN all the images",
  resnet: "Have some residuals",
} as const;

export const app = new Fastidious();

app.get("/models/{model_name}", { path: { model_name: ModelName } }, ({ path }) => ({
  model_name: path.model_name,
  message: messages[path.model_name],
}));
