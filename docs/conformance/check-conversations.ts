import { serve } from "fastidious/node";
import type { ChapterReport, Meeting } from "./check-chapter.ts";
import { compareConversations } from "./converse/compare-conversations.ts";
import { Conversation } from "./converse/conversation.ts";
import { describeMismatch } from "./describe-mismatch.ts";
import { deviations } from "./deviations/deviations.ts";
import { explainDifferences } from "./deviations/explain-differences.ts";
import type { Exchange } from "./recorded/exchange.ts";
import { groupByCase } from "./recorded/group-by-case.ts";
import { importSample } from "./samples/import-sample.ts";
import { locateSample } from "./samples/locate-sample.ts";

/** Holds recorded conversations over WebSockets with our samples, over real ones, and compares what passed. */
export async function checkConversations(exchanges: readonly Exchange[]): Promise<ChapterReport> {
  const unexplained: string[] = [];
  const met: Meeting[] = [];
  for (const conversations of groupByCase(exchanges)) {
    // oxlint-disable-next-line no-await-in-loop -- one server after the other
    const report = await checkCase(conversations);
    unexplained.push(...report.unexplained);
    met.push(...report.met);
  }
  return { unexplained, met };
}

async function checkCase(exchanges: readonly Exchange[]): Promise<ChapterReport> {
  const [first] = exchanges;
  if (!first) return { unexplained: [], met: [] };
  const sample = locateSample(first.app);
  const app = await importSample(sample, `converse-${String(first.case)}`, first.test);
  const server = await serve(app, { port: 0, host: "127.0.0.1", handleSignals: false });

  try {
    return await converse(exchanges, sample, server.port);
  } finally {
    await server.close();
  }
}

/** The sockets of a case are opened in order, and then used at the same time: what one says, others may hear. */
async function converse(
  exchanges: readonly Exchange[],
  sample: string,
  port: number,
): Promise<ChapterReport> {
  const opened: (readonly [Exchange, Conversation])[] = [];
  for (const exchange of exchanges) {
    // oxlint-disable-next-line no-await-in-loop -- in order
    opened.push([exchange, await Conversation.open(port, exchange)]);
  }
  const reports = await Promise.all(
    opened.map(async ([exchange, conversation]) => reportOn(exchange, sample, conversation)),
  );
  return {
    unexplained: reports.flatMap(({ unexplained }) => unexplained),
    met: reports.flatMap(({ met }) => met),
  };
}

async function reportOn(
  exchange: Exchange,
  sample: string,
  conversation: Conversation,
): Promise<ChapterReport> {
  const differences = compareConversations(exchange.messages, await conversation.play());
  const { unexplained, met } = explainDifferences(differences, exchange, deviations);
  return {
    unexplained: unexplained.length > 0 ? [describeMismatch(exchange, sample, unexplained)] : [],
    met: met.map((deviation) => ({ deviation, sample })),
  };
}
