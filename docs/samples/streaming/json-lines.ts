import { Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const Reading = z.object({ at: z.int(), celsius: z.number() }).meta({ id: "Reading" });

export const app = new Fastidious();

// No response class: JSON Lines. Each item is fitted to the model.
app.get(
  "/sensors/{name}",
  { responseModel: Reading },
  async function* ({ path, response, signal }) {
    // What happens before the first item still counts: errors, status and headers.
    if (path.name !== "roof") throw new HTTPException(404, { detail: "No such sensor" });
    response.headers.set("x-sensor", path.name);
    try {
      for (let at = 0; at < 3 && !signal.aborted; at += 1) yield { at, celsius: 20 + at };
    } finally {
      // Runs at the end, and as well when the client leaves.
    }
  },
);
