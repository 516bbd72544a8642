import { parse } from "cookie";
import { assert, oneof, property, string, stringMatching } from "fast-check";
import { describe, expect, it } from "vitest";
import type { CookieOptions } from "./cookie-options.ts";
import { formatCookie, formatDeletion } from "./format-cookie.ts";

describe("the line of a cookie", () => {
  it("is for every path and lax by itself", () => {
    expect(formatCookie("session_id", "abc123")).toBe("session_id=abc123; Path=/; SameSite=Lax");
  });

  it("has every attribute that was given", () => {
    const line = formatCookie("session_id", "abc123", {
      maxAge: 3600,
      domain: "example.com",
      path: "/account",
      expires: new Date("2030-01-02T03:04:05Z"),
      secure: true,
      httpOnly: true,
      sameSite: "none",
      partitioned: true,
      priority: "high",
    });

    expect(line).toBe(
      "session_id=abc123; Max-Age=3600; Domain=example.com; Path=/account; Expires=Wed, 02 Jan 2030 03:04:05 GMT; HttpOnly; Secure; Partitioned; Priority=High; SameSite=None",
    );
  });

  it("leaves path and sameSite to the browser for null", () => {
    expect(formatCookie("a", "1", { path: null, sameSite: null })).toBe("a=1");
  });

  it("takes undefined for what was not given", () => {
    const nothing = { maxAge: undefined, domain: undefined, path: undefined, expires: undefined };

    expect(formatCookie("a", "1", nothing)).toBe("a=1; Path=/; SameSite=Lax");
  });

  it("takes a date's text and seconds from now as expires", () => {
    const soon = formatCookie("a", "1", { path: null, sameSite: null, expires: 60 });

    expect(formatCookie("a", "1", { expires: "2030-01-02" })).toContain(
      "Expires=Wed, 02 Jan 2030 00:00:00 GMT",
    );
    expect(Date.parse(soon.slice("a=1; Expires=".length)) - Date.now()).toBeGreaterThan(57_000);
    expect(Date.parse(soon.slice("a=1; Expires=".length)) - Date.now()).toBeLessThan(61_000);
  });

  it("encodes what a value can't hold", () => {
    expect(formatCookie("a", 'é;,"\\ %=\r\n', { path: null, sameSite: null })).toBe(
      "a=%C3%A9%3B%2C%22%5C%20%25%3D%0D%0A",
    );
  });

  it("deletes by a date long past, at the same place", () => {
    expect(formatDeletion("a", { path: "/x", domain: "example.com" })).toBe(
      "a=; Max-Age=0; Domain=example.com; Path=/x; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
    );
  });

  it("may have a prefix that its attributes keep to", () => {
    expect(formatCookie("__Host-id", "1", { secure: true })).toBe(
      "__Host-id=1; Path=/; Secure; SameSite=Lax",
    );
    expect(formatCookie("__Secure-id", "1", { secure: true, path: "/x" })).toBe(
      "__Secure-id=1; Path=/x; Secure; SameSite=Lax",
    );
  });
});

describe("a cookie is refused", () => {
  it.each<[string, string, CookieOptions, string]>([
    ["", "1", {}, 'Cookie "": expected a token as its name, such as "session_id".'],
    ["a\r\nX: y", "1", {}, "expected a token as its name"],
    ["a b", "1", {}, "expected a token as its name"],
    ["é", "1", {}, "expected a token as its name"],
    ["a", "\ud800", {}, "half a surrogate pair"],
    ["a", "é".repeat(700), {}, "more than 4096 bytes"],
    ["a", "1", { path: "x" }, 'begins with "/"'],
    ["a", "1", { path: "/; Domain=evil" }, 'got "/; Domain=evil"'],
    ["a", "1", { path: "/\r\n" }, "expected a path of ASCII"],
    ["a", "1", { domain: "" }, "expected a host name as its domain"],
    ["a", "1", { domain: "a.example; Secure" }, "expected a host name as its domain"],
    ["a", "1", { maxAge: 1.5 }, "expected whole seconds as maxAge, got 1.5."],
    ["a", "1", { maxAge: Number.NaN }, "expected whole seconds as maxAge"],
    [
      "a",
      "1",
      { expires: "soon" },
      "expected a date of the years 1601 to 9999 as expires, got soon.",
    ],
    ["a", "1", { expires: Infinity }, "as expires, got Infinity"],
    ["a", "1", { expires: new Date(8.64e15) }, "years 1601 to 9999"],
    ["a", "1", { sameSite: "none" }, 'sameSite "none" needs secure: true'],
    ["a", "1", { partitioned: true }, "partitioned needs secure: true"],
    ["__Secure-a", "1", {}, "a name with this prefix needs secure: true"],
    ["__Host-a", "1", {}, "a name with this prefix needs secure: true"],
    ["__Http-a", "1", { secure: true }, "a name with this prefix needs httpOnly: true"],
    ["__Http-a", "1", { httpOnly: true }, "a name with this prefix needs secure: true"],
    ["__Host-Http-a", "1", { secure: true }, "a name with this prefix needs httpOnly: true"],
    ["__host-a", "1", { secure: true, path: "/foo" }, 'stands for path "/" and no domain'],
    ["__Host-a", "1", { secure: true, path: null }, 'stands for path "/" and no domain'],
    ["__Host-a", "1", { secure: true, domain: "a.example" }, 'stands for path "/" and no domain'],
  ])("%j=%j with %j", (name, value, options, problem) => {
    expect(() => formatCookie(name, value, options)).toThrow(problem);
  });

  it("when a program without types gives an unknown word", () => {
    // What a JavaScript program can hand over though the types refuse it.
    const wrong = (options: object): CookieOptions => options;

    expect(() => formatCookie("a", "1", wrong({ sameSite: "loose" }))).toThrow("as sameSite");
    expect(() => formatCookie("a", "1", wrong({ priority: "x; Secure" }))).toThrow("as priority");
  });
});

describe("any text", () => {
  it("comes back from a value as it went", () => {
    assert(
      property(string({ unit: "grapheme", maxLength: 60 }), (value) => {
        const line = formatCookie("a", value, { path: null, sameSite: null });

        expect(line).toMatch(/^a=[!#-+\--:<-[\]-~]*$/);
        expect(parse(line)["a"]).toBe(value);
      }),
      { numRuns: 10_000 },
    );
  });

  it("injects nothing by name, value, domain or path", () => {
    const hostile = oneof(
      string({ unit: "binary" }),
      stringMatching(/^[/a.]?[-a-z.;=\r\n\t <,"/\\]{0,8}$/),
    );
    assert(
      property(hostile, hostile, hostile, hostile, (name, value, domain, path) => {
        const line = formatOrRefuse(name, value, { domain, path });

        expect(line).toMatch(
          /^(refused|[^\s;=,]+=[^\s;,"\\]*; Domain=[\w.-]+; Path=\/[^;]*; SameSite=Lax)$/,
        );
        // oxlint-disable-next-line no-control-regex -- these are what must not be there
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\uffff]/);
      }),
      { numRuns: 10_000 },
    );
  });
});

function formatOrRefuse(name: string, value: string, options: CookieOptions): string {
  try {
    return formatCookie(name, value, options);
  } catch (error) {
    if (error instanceof TypeError) return "refused";
    throw error;
  }
}
