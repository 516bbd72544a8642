import { Fastidious } from "fastidious";
import { z } from "zod";

const Settings = z.object({ OPENAPI_URL: z.string().default("/openapi.json") });

const settings = Settings.parse(process.env);

// Without an address for the document there is neither a document nor a page that shows it.
export const app = new Fastidious({ openapiUrl: settings.OPENAPI_URL });

app.get("/", () => ({ message: "Hello World" }));
