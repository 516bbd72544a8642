import { expect, it } from "vitest";
import * as node from "../src/index.ts";

it("shows these names and no others", () => {
  expect(Object.keys(node).toSorted()).toMatchInlineSnapshot(`
    [
      "serve",
    ]
  `);
});
