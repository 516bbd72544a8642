import { z } from "zod";
import type { Scenario } from "./scenario.ts";

const Event = z.strictObject({ id: z.int(), text: z.string() });

/**
 * Opens a stream of server-sent events, publishes until one arrives, and looks at its data.
 *
 * @throws {Error} When the data has more or less than the model declares, or the media type is another.
 */
export async function checkFirstEvent(
  where: string,
  scenario: Scenario,
  port: number,
): Promise<void> {
  const url = `http://127.0.0.1:${String(port)}${scenario.request.target}`;
  const leave = new AbortController();
  // Who comes first hears nothing: the head itself may wait for the first event.
  const publishing = setInterval(() => void publish(url), 20);
  try {
    const answer = await fetch(url, { signal: leave.signal });
    const data = await readFirstData(answer);
    const type = answer.headers.get("content-type") ?? "";
    const event = Event.safeParse(JSON.parse(data));
    if (event.data?.text !== scenario.answer || !type.startsWith(scenario.mediaType))
      throw new Error(`${where} sent ${type} with ${data}, expected ${scenario.answer}.`);
  } finally {
    clearInterval(publishing);
    leave.abort();
  }
}

async function publish(url: string): Promise<void> {
  try {
    await (await fetch(url, { method: "POST" })).text();
  } catch {
    // The last one may find the server closed already.
  }
}

async function readFirstData(answer: Response): Promise<string> {
  let text = "";
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString();
    const [, data] = /^data: ?(.*)\n/m.exec(text) ?? [];
    if (data !== undefined) return data;
  }
  throw new Error(`The stream ended with ${text}.`);
}
