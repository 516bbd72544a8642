import { expect, it } from "vitest";
import * as fastidious from "../src/index.ts";
import * as node from "../src/node.ts";
import * as responses from "../src/responses.ts";

it("shows these names and no others", () => {
  expect(Object.keys(fastidious).toSorted()).toMatchInlineSnapshot();
});

it("shows these names from fastidious/responses", () => {
  expect(Object.keys(responses).toSorted()).toMatchInlineSnapshot();
});

it("shows these names from fastidious/node", () => {
  expect(Object.keys(node).toSorted()).toMatchInlineSnapshot();
});
