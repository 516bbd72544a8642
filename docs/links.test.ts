import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const pages = join(import.meta.dirname, "pages");
const link = /\]\(([^)\s]+)\)/g;
const heading = /^#+ (.*)$/gm;
const codeBlock = /```.*?```/gs;

it.each(readdirSync(pages))("%s links to what is there", (page) => {
  const targets = [...readProse(page).matchAll(link)].map(([, target = ""]) => target);
  const broken = targets.filter((target) => !isExternal(target) && !isThere(target, page));

  expect(broken).toEqual([]);
});

function isExternal(target: string): boolean {
  return /^[a-z]+:/.test(target);
}

function isThere(target: string, from: string): boolean {
  const [file = "", anchor] = target.split("#");
  if (!existsSync(join(pages, file))) return false;
  return anchor === undefined || readAnchors(file || from).includes(anchor);
}

/** Headings become anchors as GitHub makes them: "What is sent?" is #what-is-sent. */
function readAnchors(page: string): string[] {
  return [...readProse(page).matchAll(heading)].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function readProse(page: string): string {
  return readFileSync(join(pages, page), "utf8").replaceAll(codeBlock, "");
}
