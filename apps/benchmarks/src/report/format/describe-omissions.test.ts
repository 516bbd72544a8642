import { expect, it } from "vitest";
import { describeOmissions } from "./describe-omissions.ts";

it("says what a contender does not do, and where", () => {
  const sentence = describeOmissions({
    name: "other",
    title: "another",
    validates: "input",
    omits: { "content-length": ["S1", "S2"] },
    lacks: { S8: "it has no files" },
  });

  expect(sentence).toBe(
    "does not check what it sends; no content-length in S1, S2; not in S8: it has no files",
  );
});
