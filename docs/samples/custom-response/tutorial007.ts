import { Fastidious, StreamingResponse } from "fastidious";

async function* fakeVideo(): AsyncGenerator<string> {
  for (let part = 0; part < 10; part += 1) yield "some fake video bytes";
}

export const app = new Fastidious();

app.get("/", () => new StreamingResponse(fakeVideo()));
