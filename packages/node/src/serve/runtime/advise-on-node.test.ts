import { expect, it } from "vitest";
import { adviseOnNode } from "./advise-on-node.ts";

it.each(["20.20.2", "20.21.0", "22.22.2", "24.14.1", "24.21.0", "25.0.0", "26.1.0"])(
  "says nothing of %s",
  (version) => {
    expect(adviseOnNode(version)).toBeUndefined();
  },
);

it.each([
  ["20.20.1", "20.20.2"],
  ["20.19.6", "20.20.2"],
  ["22.22.1", "22.22.2"],
  ["24.14.0", "24.14.1"],
])("names the security release that %s lacks", (version, least) => {
  expect(adviseOnNode(version)).toBe(
    `Node ${version} has known security holes. Run ${least} or later.`,
  );
});

it("says that a line has an end", () => {
  expect(adviseOnNode("23.5.0")).toBe(
    "Node 23.5.0 gets no security releases any more. Run an even version from 22 on.",
  );
});
