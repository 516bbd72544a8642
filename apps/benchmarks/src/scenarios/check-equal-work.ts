import type { Contender } from "../contenders/contender.ts";
import type { BenchmarkRequest, Refusal, Scenario } from "./scenario.ts";

/**
 * Asks a running contender for the right answer and, if it validates, for every refusal of a scenario:
 * who does less work would win for the wrong reason.
 *
 * @throws {Error} Naming the first difference.
 */
export async function checkEqualWork(
  contender: Pick<Contender, "name" | "validates">,
  scenario: Scenario,
  port: number,
): Promise<void> {
  const where = `${contender.name} on ${scenario.name}`;
  const answer = await send(port, scenario.request);
  const text = await answer.text();
  if (text !== scenario.answer)
    throw new Error(`${where} answered ${text}, expected ${scenario.answer}.`);
  expectHeader(answer, where, { name: "content-type", start: "application/json" });
  expectHeader(answer, where, {
    name: "content-length",
    start: String(Buffer.byteLength(scenario.answer)),
  });
  if (!contender.validates) return;
  await Promise.all(scenario.refusals.map((refusal) => expectRefusal(port, where, refusal)));
}

async function expectRefusal(
  port: number,
  where: string,
  { request, status }: Refusal,
): Promise<void> {
  const answer = await send(port, request);
  if (answer.status === status) return;
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
  const value = answer.headers.get(name);
  if (value?.startsWith(start) !== true) {
    throw new Error(`${where} sent ${name} ${String(value)}, expected ${start}.`);
  }
}

function describe({ method, target, body = "" }: BenchmarkRequest): string {
  return `${method} ${target} ${body.slice(0, 60)}`.trimEnd();
}
