import { assert, oneof, property, string, stringMatching } from "fast-check";
import { describe, expect, it } from "vitest";
import { ResponseHeaders } from "./response-headers.ts";

describe("ResponseHeaders", () => {
  it("takes a record, pairs and the web's Headers", () => {
    expect([...new ResponseHeaders({ "X-A": "1" })]).toEqual([["x-a", "1"]]);
    expect([
      ...new ResponseHeaders([
        ["x-a", "1"],
        ["x-a", "2"],
      ]),
    ]).toEqual([
      ["x-a", "1"],
      ["x-a", "2"],
    ]);
    expect([...new ResponseHeaders(new Headers({ "x-a": "1" }))]).toEqual([["x-a", "1"]]);
  });

  it("finds, replaces, adds and removes by name in any case", () => {
    const headers = new ResponseHeaders({ "x-a": "1" });

    headers.set("X-A", "2");
    headers.append("x-b", "3");
    headers.append("X-B", "4");
    headers.setDefault("x-a", "5");
    headers.delete("X-Missing");

    expect([
      headers.get("X-a"),
      headers.get("x-b"),
      headers.has("X-B"),
      headers.get("x-c"),
    ]).toEqual(["2", "3", true, null]);
    headers.delete("X-B");
    expect([...headers]).toEqual([["x-a", "2"]]);
  });

  it("replaces what another has, but for cookies", () => {
    const headers = new ResponseHeaders([
      ["x-a", "1"],
      ["set-cookie", "a=1"],
      ["x-c", "1"],
    ]);

    headers.merge(
      new ResponseHeaders([
        ["x-a", "2"],
        ["x-a", "3"],
        ["set-cookie", "b=2"],
      ]),
    );

    expect([...headers]).toEqual([
      ["set-cookie", "a=1"],
      ["x-c", "1"],
      ["x-a", "2"],
      ["x-a", "3"],
      ["set-cookie", "b=2"],
    ]);
    expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it.each(["", "x a", "x:", "é", "x\r\ny"])("refuses the name %j", (name) => {
    expect(() => new ResponseHeaders().set(name, "1")).toThrow("expected a token");
  });

  it.each(["a\r\nx: y", "a\nb", "a\rb", "a\0b", "\u007f", "snow ☃"])(
    "refuses the value %j",
    (value) => {
      expect(() => new ResponseHeaders().append("x-a", value)).toThrow(
        'Header "x-a": expected a value of Latin-1',
      );
    },
  );

  it("takes Latin-1 and tabs", () => {
    expect(new ResponseHeaders({ "x-a": "caf\u00e9\t1" }).get("x-a")).toBe("caf\u00e9\t1");
  });

  it("holds nothing that could end a line, whatever it is given", () => {
    const hostile = oneof(string({ unit: "binary" }), stringMatching(/^[a-z\r\n\0\t :é☃-]{0,8}$/));
    assert(
      property(hostile, hostile, (name, value) => {
        // oxlint-disable-next-line no-control-regex -- these are what must not be there
        expect(setOrRefuse(name, value)).toMatch(
          /^(refused|[^\s:]+: [\t\u0020-\u007e\u0080-\u00ff]*)$/,
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

function setOrRefuse(name: string, value: string): string {
  const headers = new ResponseHeaders();
  try {
    headers.set(name, value);
  } catch (error) {
    if (error instanceof TypeError) return "refused";
    throw error;
  }
  return [...headers].map((pair) => pair.join(": ")).join("\n");
}
