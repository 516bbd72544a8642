import { expect, it } from "vitest";
import { formatTable } from "./format-table.ts";

it("lays the first column out to the left and the others to the right", () => {
  const table = formatTable([
    ["", "µs"],
    ["raw", "9.5"],
    ["fastidious", "10.0"],
  ]);

  expect(table).toBe(["              µs", "raw          9.5", "fastidious  10.0"].join("\n"));
});
