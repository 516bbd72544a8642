import { expect, it } from "vitest";
import { provideNode } from "./provide-node.ts";

it("refuses what is no version before it asks npm", () => {
  expect(() => provideNode("latest --force")).toThrow(
    '"latest --force" is no version of Node. Write --node 24.',
  );
});
