import { EventSourceResponse, Fastidious, ServerSentEvent } from "fastidious";
import { z } from "zod";

const Prompt = z.object({ text: z.string() }).meta({ id: "Prompt" });

export const app = new Fastidious({ openapiVersion: "3.2" });

app.post(
  "/chat/stream",
  { body: Prompt, responseClass: EventSourceResponse },
  async function* ({ body }) {
    for (const data of body.text.split(" ")) yield new ServerSentEvent({ data, event: "token" });
    yield new ServerSentEvent({ rawData: "[DONE]", event: "done" });
  },
);
