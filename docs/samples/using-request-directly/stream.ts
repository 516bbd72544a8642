import { createHash } from "node:crypto";
import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.put("/blobs", { bodyLimit: 1_073_741_824 }, async ({ request }) => {
  const hash = createHash("sha256");
  for await (const chunk of request.stream()) hash.update(chunk);
  return { sha256: hash.digest("hex") };
});
