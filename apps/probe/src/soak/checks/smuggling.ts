import { mutate } from "../../mutations/mutate.ts";
import { Random } from "../../mutations/random.ts";
import { sendBytes } from "../../mutations/send-bytes.ts";
import { ProbeProcess } from "../../process/probe-process.ts";
import { type FrontEndKind, isInstalled, startFrontEnd } from "../front-ends/front-end.ts";
import { frontEnds } from "../front-ends/kinds.ts";
import { Relay } from "../front-ends/relay.ts";
import { createSmuggling } from "../front-ends/smuggling-requests.ts";
import { exchange, inTurns, toRequest } from "../measure/wire.ts";
import type { Check, LeftOut, Row } from "../report.ts";

const seed = 20_261_126;
/** So many clients at the same time, over the few connections that a front end keeps. */
const width = 16;

/** Whether a server and those in front of it see the same requests. */
export const smuggling: Check = {
  name: "Smuggling past a front end",
  run: async ({ isQuick }) => {
    const rows: (Row | LeftOut)[] = [];
    for (const kind of frontEnds) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (isInstalled(kind)) rows.push(...(await measure(kind, isQuick ? 1000 : 10_000)));
      else rows.push(leftOut(kind));
    }
    return rows;
  },
};

function leftOut({ name }: FrontEndKind): LeftOut {
  return { what: `mutated pairs behind ${name}`, needs: `${name} (apt install ${name})` };
}

async function measure(kind: FrontEndKind, count: number): Promise<Row[]> {
  const probe = await ProbeProcess.start();
  const relay = await Relay.start(probe.port);
  const frontEnd = await startFrontEnd(kind, relay.port);
  const random = new Random(seed);
  let mistaken = 0;
  let unanswered = 0;
  await inTurns(count, width, async (number) => {
    // A half of them as they are: their mutations rarely come through a front end.
    const attack = createSmuggling(random);
    const bytes = number % 2 === 0 ? mutate(random, attack) : Buffer.from(attack, "latin1");
    await sendBytes(frontEnd.port, bytes);
    const answer = await exchange(
      frontEnd.port,
      toRequest(`GET /param/${number}`, ["Connection: close"]),
    );
    if (answer.includes(`{"id":"${number}"}`)) return;
    // What the front end says itself is no answer of somebody else's.
    if (answer.startsWith("HTTP/1.1 200 ")) mistaken += 1;
    else unanswered += 1;
  });
  await frontEnd.stop();
  relay.stop();
  await probe.stop("SIGKILL");
  const behind = `of ${count} mutated pairs behind ${kind.name}`;
  return [
    {
      what: `requests that ${kind.name} has sent on`,
      measured: relay.requests,
      unit: "",
      bound: count,
      isLeast: true,
    },
    { what: `answers nobody asked for, ${behind}`, measured: relay.unasked, unit: "", bound: 0 },
    { what: "clients that got another's answer", measured: mistaken, unit: "", bound: 0 },
    { what: "clients that got none", measured: unanswered, unit: "", bound: 0 },
  ];
}
