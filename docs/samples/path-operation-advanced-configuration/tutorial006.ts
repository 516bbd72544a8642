import { Fastidious } from "fastidious";

function magicDataReader(raw: Uint8Array): unknown {
  return {
    size: raw.length,
    content: { name: "Maaaagic", price: 42, description: "Just kiddin', no magic here. ✨" },
  };
}

export const app = new Fastidious();

app.post(
  "/items/",
  {
    openapiExtra: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["name", "price"],
              properties: {
                name: { type: "string" },
                price: { type: "number" },
                description: { type: "string" },
              },
            },
          },
        },
        required: true,
      },
    },
  },
  async ({ request }) => magicDataReader(await request.bytes()),
);
