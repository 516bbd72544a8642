import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const docs = import.meta.dirname;
const top = resolve(docs, "..");
const fence = /```ts(?: file=(\S+))?\n(.*?)```/gs;

const pages = [...markdownIn("docs/pages"), ...readmes()];

it.each(pages)("%s shows only code that is run", (page) => {
  const path = join(top, page);
  const shown = readFileSync(path, "utf8");
  const synced = shown.replace(fence, (whole, sample?: string) =>
    sample ? `\`\`\`ts file=${sample}\n${readSample(sample)}\`\`\`` : whole,
  );
  const loose = [...shown.matchAll(fence)].filter(([, sample]) => !sample).map(([whole]) => whole);
  const untested = [...shown.matchAll(fence)].flatMap(([, sample]) =>
    sample && !existsSync(join(docs, sample.replace(/\.ts$/, ".test.ts"))) ? [sample] : [],
  );
  if (process.env["SYNC_DOCS"]) writeFileSync(path, synced);

  expect(loose, "every ts block names its file: ```ts file=samples/...").toEqual([]);
  expect(untested, "every sample has a test beside it").toEqual([]);
  expect(process.env["SYNC_DOCS"] ? synced : shown, "run `npm run docs:sync`").toBe(synced);
});

/** Every file name is read from `docs`, whichever page shows it. */
function readSample(sample: string): string {
  return readFileSync(join(docs, sample), "utf8");
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));
}

function readmes(): string[] {
  return ["", ...readdirSync(join(top, "packages")).map((name) => join("packages", name))]
    .map((folder) => join(folder, "README.md"))
    .filter((file) => existsSync(join(top, file)))
    .map((file) => relative("", file));
}
