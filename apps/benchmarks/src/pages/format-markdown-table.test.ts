import { expect, it } from "vitest";
import { formatMarkdownTable } from "./format-markdown-table.ts";

it("writes the first row as the head", () => {
  const table = formatMarkdownTable([
    ["", "raw"],
    ["S10", "1.00"],
  ]);

  expect(table).toBe("|     | raw  |\n| --- | ---- |\n| S10 | 1.00 |");
});
