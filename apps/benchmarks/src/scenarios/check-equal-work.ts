import type { Contender } from "../contenders/contender.ts";
import { checkFirstEvent } from "./check-first-event.ts";
import type { BenchmarkRequest, Refusal, Scenario } from "./scenario.ts";

/** As much of a contender as is looked at here. */
type Checked = Pick<Contender, "name" | "validates" | "omits">;

/**
 * Asks a running contender for the right answer and for every refusal that it claims to know: who does less work would
 * win for the wrong reason.
 *
 * @throws {Error} Naming the first difference.
 */
export async function checkEqualWork(
  contender: Checked,
  scenario: Scenario,
  port: number,
): Promise<void> {
  const where = `${contender.name} on ${scenario.name}`;
  if (scenario.load.kind === "fan-out") await checkFirstEvent(where, scenario, port);
  else await checkAnswer(where, { contender, scenario, port });
  const refusals = scenario.refusals.filter((refusal) => knows(contender, scenario, refusal));
  await Promise.all(refusals.map((refusal) => expectRefusal(port, where, refusal)));
}

function knows(contender: Checked, { name }: Scenario, { side, status }: Refusal): boolean {
  if (status === 413 && contender.omits["body limit"]?.includes(name) === true) return false;
  return contender.validates.includes(side);
}

async function checkAnswer(
  where: string,
  { contender, scenario, port }: { contender: Checked; scenario: Scenario; port: number },
): Promise<void> {
  const answer = await send(port, scenario.request);
  const text = await answer.text();
  if (text !== scenario.answer)
    throw new Error(`${where} answered ${cut(text)}, expected ${cut(scenario.answer)}.`);
  expectHeader(answer, where, { name: "content-type", start: scenario.mediaType });
  if (!scenario.isSized) return;
  if (contender.omits["content-length"]?.includes(scenario.name) === true) return;
  expectHeader(answer, where, {
    name: "content-length",
    start: String(Buffer.byteLength(scenario.answer)),
  });
}

async function expectRefusal(
  port: number,
  where: string,
  { request, status, side }: Refusal,
): Promise<void> {
  const answer = await send(port, request);
  await answer.text();
  if (answer.status === status) return;
  // Some say 400 to what others say 422 to, and 422 to their own mistake: the work is the same.
  const asGood = side === "output" ? 422 : 400;
  if ((status === 422 || status === 500) && answer.status === asGood) return;
  throw new Error(
    `${where} answered ${String(answer.status)} to ${describe(request)}, expected ${String(status)}.`,
  );
}

function send(
  port: number,
  { method, target, headers = {}, body }: BenchmarkRequest,
): Promise<Response> {
  return fetch(`http://127.0.0.1:${String(port)}${target}`, {
    method,
    headers,
    body: body ?? null,
  });
}

function expectHeader(
  answer: Response,
  where: string,
  { name, start }: { name: string; start: string },
): void {
  const value = answer.headers.get(name) ?? "";
  if (!value.startsWith(start))
    throw new Error(`${where} sent ${name} ${value}, expected ${start}.`);
}

function describe({ method, target, body = "" }: BenchmarkRequest): string {
  return `${method} ${target} ${cut(body)}`.trimEnd();
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
