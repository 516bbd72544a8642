// What the test starts on other runtimes: asks every sample what FastAPI's was asked, and prints what is unexplained.
import { checkChapter } from "../conformance/check-chapter.ts";
import { readChapters } from "../conformance/recorded/read-chapters.ts";
import { openInProcess } from "../conformance/send/open-in-process.ts";

const [, , folder = ""] = process.argv;
const reports = [];
for (const [name, exchanges] of readChapters(folder)) {
  // oxlint-disable-next-line no-await-in-loop -- chapter after chapter, as the conformance check itself
  const { unexplained } = await checkChapter(exchanges, openInProcess);
  reports.push({ name, asked: exchanges.length, unexplained });
}

console.log(JSON.stringify(reports));
