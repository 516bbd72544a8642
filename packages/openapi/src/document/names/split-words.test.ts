import { describe, expect, it } from "vitest";
import { splitWords, toCamelCase, toTitle } from "./split-words.ts";

describe("splitWords", () => {
  it("takes camel case, snake case and paths apart", () => {
    expect(splitWords("readItem2")).toEqual(["read", "Item2"]);
    expect(splitWords("read_item")).toEqual(["read", "item"]);
    expect(splitWords("/read/item.json")).toEqual(["read", "item", "json"]);
  });

  it("keeps an abbreviation together", () => {
    expect(splitWords("parseHTMLPage")).toEqual(["parse", "HTML", "Page"]);
  });
});

describe("toTitle", () => {
  it("capitalizes each word", () => {
    expect(toTitle(["read", "Item"])).toBe("Read Item");
  });
});

describe("toCamelCase", () => {
  it("capitalizes each word but the first", () => {
    expect(toCamelCase(["Get", "items", "by", "id"])).toBe("getItemsById");
  });
});
