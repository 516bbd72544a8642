import { Fastidious, HTTPException } from "fastidious";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";

const Item = z.object({ name: z.string(), tags: z.array(z.string()) });

export const app = new Fastidious();

app.post(
  "/items/",
  {
    openapiExtra: {
      requestBody: {
        content: { "application/x-yaml": { schema: z.toJSONSchema(Item, { io: "input" }) } },
        required: true,
      },
    },
  },
  async ({ request }) => {
    const item = Item.safeParse(readYAML(await request.text()));
    if (item.success) return item.data;
    const detail = item.error.issues.map(({ code, path, message }) => ({
      type: code,
      loc: path,
      msg: message,
    }));
    throw new HTTPException(422, { detail });
  },
);

function readYAML(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new HTTPException(422, { detail: "Invalid YAML", cause: error });
  }
}
