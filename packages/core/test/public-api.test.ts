import { expect, it } from "vitest";
import * as core from "../src/index.ts";

it("shows these names and no others", () => {
  expect(Object.keys(core).toSorted()).toMatchInlineSnapshot();
});
