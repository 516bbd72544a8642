import { array, assert, constantFrom, nat, oneof, property, string, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultFormLimits, type FormLimits } from "../form-limits.ts";
import { MultipartParser } from "./multipart-parser.ts";

/** What the parser makes of a body in these chunks, each part's content joined, as text of its bytes. */
function read(chunks: readonly Uint8Array[], limits: Partial<FormLimits> = {}, boundary = "xx") {
  const parts: { name: string; filename: string | undefined; content: string; isWhole: boolean }[] =
    [];
  const parser = new MultipartParser(
    boundary,
    { ...defaultFormLimits, ...limits },
    {
      begin: ({ name, filename }) => {
        parts.push({ name, filename, content: "", isWhole: false });
        return undefined;
      },
      add: (bytes) => {
        const part = parts.at(-1);
        if (part !== undefined) part.content += Buffer.from(bytes).toString("latin1");
        return undefined;
      },
      end: () => {
        const part = parts.at(-1);
        if (part !== undefined) part.isWhole = true;
        return undefined;
      },
    },
  );
  const fault = chunks.map((chunk) => parser.push(chunk)).find((found) => found !== undefined);
  return { parts, fault: fault ?? parser.finish() };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function lines(...all: string[]): string {
  return all.join("\r\n");
}

/** One part, as it stands between two boundaries. */
function formOf(headers: string, content = "v"): string {
  return lines("--xx", headers, "", content, "--xx--", "");
}

function faultOf(text: string): unknown {
  return read([bytesOf(text)]).fault;
}

const disposition = 'Content-Disposition: form-data; name="a"';

const fixtures: readonly string[] = [
  lines(
    "--xx",
    disposition,
    "",
    "hello",
    "--xx",
    `${disposition}; filename="x.txt"`,
    "",
    "",
    "--xx--",
  ),
  lines(
    "preamble",
    "--x",
    "",
    "--xx  ",
    disposition,
    "",
    " --xx",
    "\r\r\n--x",
    "--xx-- epilogue",
    "--xx",
  ),
  lines("--xx", disposition, "", "\r\n--xy\r\r\n\r\n-\r\n--x", "--xx--", ""),
  lines("", "--xx", disposition, "", "v", "--xx--"),
  lines("--xx", disposition, "", "--xx", disposition, "", "-", "--xx", disposition, "", "--xx--"),
  lines("--xx", disposition, "", "--xy", "-", "--xx--"),
  "--xx--",
  lines("--xx", disposition, "", "no end"),
  lines("--xx", "broken", "", "", "--xx--"),
  lines("--xxjunk", disposition, "", "", "--xx--"),
  lines("--xx", 'Content-Disposition: form-data; name="é"; filename="日本.txt"', "", "é", "--xx--"),
];

describe("a multipart parser", () => {
  it("gives the parts in their order", () => {
    expect(read([bytesOf(fixtures[0] ?? "")])).toEqual({
      fault: undefined,
      parts: [
        { name: "a", filename: undefined, content: "hello", isWhole: true },
        { name: "a", filename: "x.txt", content: "", isWhole: true },
      ],
    });
  });

  it("keeps what only looks like a boundary", () => {
    expect(read([bytesOf(fixtures[1] ?? "")]).parts).toEqual([
      { name: "a", filename: undefined, content: " --xx\r\n\r\r\n--x", isWhole: true },
    ]);
    expect(read([bytesOf(fixtures[2] ?? "")]).parts).toHaveProperty(
      "0.content",
      "\r\n--xy\r\r\n\r\n-\r\n--x",
    );
  });

  it("reads a form without parts", () => {
    expect(read([bytesOf("--xx--")])).toEqual({ parts: [], fault: undefined });
  });

  // RFC 2046 section 5.1.1: the CRLF of the empty line is that of the delimiter too.
  it("ends a part without content at the boundary that follows its empty line", () => {
    const { parts, fault } = read([bytesOf(fixtures[4] ?? "")]);

    expect(parts.map(({ content }) => content)).toEqual(["", "-", ""]);
    expect(fault).toBe(undefined);
    expect(read([bytesOf(fixtures[5] ?? "")]).parts).toHaveProperty("0.content", "--xy\r\n-");
  });

  it.each(fixtures)("reads the same however a body is cut in two, or in bytes: %j", (text) => {
    const bytes = bytesOf(text);
    const whole = read([bytes]);

    const halves = Array.from(bytes, (_, at) => read([bytes.subarray(0, at), bytes.subarray(at)]));
    const single = read(Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)));

    expect(halves.filter((half) => JSON.stringify(half) !== JSON.stringify(whole))).toEqual([]);
    expect(single).toEqual(whole);
  });

  it("reads the same however any body is cut", () => {
    const piece = constantFrom("\r", "\n", "-", "x", "\r\n--xx", "--", "\r\n\r\n", "a", "\0", "é");
    const content = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    const cuts = array(nat(200), { maxLength: 6 });

    assert(
      property(content, content, cuts, (before, within, places) => {
        const bytes = bytesOf(`${before}--xx\r\n${disposition}\r\n\r\n${within}\r\n--xx--`);
        const sorted = [0, ...places, bytes.length].toSorted((a, b) => a - b);
        const chunks = sorted.map((start, at) => bytes.subarray(start, sorted[at + 1]));

        expect(read(chunks)).toEqual(read([bytes]));
      }),
      { numRuns: 2000 },
    );
  }, 30_000);

  it("answers anything with parts or a fault, and throws nothing", () => {
    const pieces = constantFrom(
      ...fixtures.flatMap((text) => text.split(/(?<=[\r\n;= -])/)),
      "\0",
      '"',
    );
    const anything = array(oneof(pieces, string()), { maxLength: 40 }).map((all) => all.join(""));

    assert(
      property(anything, (text) => {
        const { fault } = read([bytesOf(`--xx\r\n${text}`)]);

        expect(fault?.statusCode ?? 200).toBeLessThan(500);
      }),
      { numRuns: 5000 },
    );
  }, 30_000);

  it("gives back any content that holds no boundary", () => {
    const anything = uint8Array({ maxLength: 300 }).filter((bytes) => !bytes.includes(0x78));

    assert(
      property(anything, (content) => {
        const head = bytesOf(lines("--xx", disposition, "", ""));
        const body = Buffer.concat([head, content, bytesOf("\r\n--xx--")]);

        expect(read([body])).toEqual({
          fault: undefined,
          parts: [
            {
              name: "a",
              filename: undefined,
              content: Buffer.from(content).toString("latin1"),
              isWhole: true,
            },
          ],
        });
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it("finds every boundary of 1 to 70 characters", () => {
    const alike = "a".repeat(70);
    const text = lines(
      `--${alike}`,
      disposition,
      "",
      "a".repeat(200),
      `--${"a".repeat(69)}b`,
      `--${alike}--`,
    );

    expect(read([bytesOf(text)], {}, alike).parts).toHaveProperty(
      "0.content",
      lines("a".repeat(200), `--${"a".repeat(69)}b`),
    );
    expect(read([bytesOf(lines("--b", disposition, "", "v", "--b--"))], {}, "b").fault).toBe(
      undefined,
    );
  });
});

// Rows of advisories: what went wrong elsewhere.
describe("a multipart parser refuses", () => {
  it("a part header without a colon (CVE-2022-24434 dicer)", () => {
    expect(faultOf(formOf(lines("nonsense", disposition)))).toHaveProperty("statusCode", 400);
  });

  it("a part without a name (multer 2025)", () => {
    expect(faultOf(formOf('Content-Disposition: form-data; name=""'))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(formOf("Content-Disposition: form-data"))).toHaveProperty("statusCode", 400);
    expect(faultOf(formOf("Content-Type: text/plain"))).toHaveProperty("statusCode", 400);
    expect(faultOf(lines("--xx", "", "v", "--xx--"))).toHaveProperty("statusCode", 400);
    expect(faultOf(formOf('Content-Disposition: attachment; name="a"'))).toHaveProperty(
      "statusCode",
      400,
    );
  });

  it("a missing end", () => {
    expect(faultOf(lines("--xx", disposition, "", "v"))).toEqual({
      statusCode: 400,
      detail: "The form ends before its last boundary.",
    });
    expect(faultOf("")).toHaveProperty("statusCode", 400);
    expect(faultOf("--xx-")).toHaveProperty("statusCode", 400);
  });

  it("bare CR and LF in headers (@fastify/busboy 3.2.1)", () => {
    expect(faultOf(formOf('Content-Disposition: form-data; name="a\rb"'))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(formOf('Content-Disposition: form-data; name="a\nb"'))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(formOf('Content-Disposition: form-data; name="a\0b"'))).toHaveProperty(
      "statusCode",
      400,
    );
  });

  it("text before the boundary of a form that has no parts", () => {
    expect(faultOf("\uFEFF--xx\r\n--xx--")).toHaveProperty("statusCode", 400);
    expect(faultOf(lines("--yy", disposition, "", "v", "--xx--"))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf("\r\n--xx--")).toBe(undefined);
  });

  it("a field whose content type is none", () => {
    expect(faultOf(formOf(lines(disposition, "Content-Type: ;")))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(formOf(lines(disposition, "Content-Type:")))).toBe(undefined);
    expect(faultOf(formOf(lines(`${disposition}; filename="f"`, "Content-Type: ;")))).toBe(
      undefined,
    );
  });

  it("folded lines", () => {
    expect(faultOf(formOf('Content-Disposition: form-data;\r\n name="a"'))).toHaveProperty(
      "statusCode",
      400,
    );
  });

  it("the same deciding header twice", () => {
    expect(
      faultOf(formOf(lines(disposition, 'Content-Disposition: form-data; name="b"'))),
    ).toHaveProperty("statusCode", 400);
    expect(faultOf(formOf('Content-Disposition: form-data; name="a"; name="b"'))).toHaveProperty(
      "statusCode",
      400,
    );
  });

  it("headers and boundaries that are followed by something else", () => {
    expect(faultOf(formOf('Content-Disposition: form-data; name="a"x'))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(formOf('Content-Disposition: form-data; name="a'))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(formOf("Content-Disposition: form-data; name"))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(`--xx!\r\n${disposition}\r\n\r\nv\r\n--xx--`)).toHaveProperty("statusCode", 400);
    expect(faultOf(`--xx \t\r${disposition}\r\n\r\nv\r\n--xx--`)).toHaveProperty("statusCode", 400);
  });

  it("headers that are not UTF-8", () => {
    const bytes = Buffer.from(formOf('Content-Disposition: form-data; name="\xFF"'), "latin1");

    expect(read([bytes]).fault).toHaveProperty("statusCode", 400);
  });

  it("transfer encodings, and multiparts within", () => {
    expect(faultOf(formOf(lines(disposition, "Content-Transfer-Encoding: base64")))).toHaveProperty(
      "statusCode",
      400,
    );
    expect(faultOf(formOf(lines(disposition, "Content-Transfer-Encoding: 8BIT")))).toBe(undefined);
    expect(
      faultOf(formOf(lines(disposition, "Content-Type: Multipart/mixed; boundary=y"))),
    ).toHaveProperty("statusCode", 400);
  });

  it("fields in another charset than UTF-8, which files may have", () => {
    const type = "Content-Type: text/plain; charset=iso-8859-1";

    expect(faultOf(formOf(lines(disposition, type)))).toHaveProperty("statusCode", 415);
    expect(faultOf(formOf(lines(`${disposition}; filename="a"`, type)))).toBe(undefined);
  });

  it("more or larger headers than it may have (python-multipart 0.0.27)", () => {
    expect(
      faultOf(formOf(lines(disposition, ...Array.from({ length: 20 }, () => "a: b")))),
    ).toEqual({
      statusCode: 413,
      detail: "A part of the form has more than 20 headers (formLimits.partHeaders).",
    });
    expect(faultOf(formOf(lines(disposition, `a: ${"b".repeat(8192)}`)))).toEqual({
      statusCode: 413,
      detail:
        "The headers of a part of the form have more than 8192 bytes (formLimits.partHeaderBytes).",
    });
  });

  it("a long preamble (CVE-2024-53981)", () => {
    expect(faultOf(`${"x".repeat(8190)}\r\n${formOf(disposition)}`)).toBe(undefined);
    expect(faultOf(`${"\r".repeat(8193)}\r\n${formOf(disposition)}`)).toHaveProperty(
      "statusCode",
      400,
    );
  });
});

describe("a multipart parser takes", () => {
  function partOf(header: string): unknown {
    return read([bytesOf(formOf(header))]).parts[0];
  }

  it("of a filename only its last part, without control characters (CVE-2026-24486)", () => {
    const name = "Content-Disposition: form-data; name=a; filename=";

    expect(partOf(`${name}"../../evil"`)).toHaveProperty("filename", "evil");
    expect(partOf(`${name}"/etc/x"`)).toHaveProperty("filename", "x");
    expect(partOf(`${name}"C:\\temp\\photo.jpg"`)).toHaveProperty("filename", "photo.jpg");
    expect(partOf(`${name}".."`)).toHaveProperty("filename", "");
    expect(partOf(`${name}"a/.%0D."`)).toHaveProperty("filename", "");
    expect(partOf(`${name}"a\tb%0D%0Ac"`)).toHaveProperty("filename", "abc");
    expect(partOf(`${name}"\\"q\\".txt"`)).toHaveProperty("filename", '"q".txt');
    expect(partOf(`${name}plain.txt`)).toHaveProperty("filename", "plain.txt");
  });

  it("no filename* (CVE-2026-8162)", () => {
    const header = "Content-Disposition: form-data; name=a; filename*=utf-8''%ff%zz";

    expect(partOf(header)).toEqual({ name: "a", filename: undefined, content: "v", isWhole: true });
  });

  it("names as browsers write them", () => {
    expect(partOf('Content-Disposition: form-data; name="a%22b%0D%0Ac 100%"')).toHaveProperty(
      "name",
      'a"b\r\nc 100%',
    );
    expect(partOf('content-disposition:FORM-DATA ; NAME="constructor";')).toHaveProperty(
      "name",
      "constructor",
    );
  });
});

describe("a multipart parser needs time that grows with what was sent only", () => {
  function timeOf(text: string, boundary = "xx"): number {
    const bytes = bytesOf(text);
    // The quickest of some: other tests run beside.
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      read([bytes], {}, boundary);
      return performance.now() - begun;
    });
    return Math.min(...times);
  }

  it("800 KB of line ends (CVE-2024-53981)", () => {
    expect(timeOf(formOf(disposition, "\r\n-".repeat(266_667)))).toBeLessThan(50);
    expect(timeOf(formOf(disposition, "\r".repeat(800_000)))).toBeLessThan(50);
  });

  it("beginnings of the boundary", () => {
    const alike = "a".repeat(70);
    const beginning = `\r\n--${"a".repeat(69)}`;

    expect(
      timeOf(lines(`--${alike}`, disposition, "", beginning.repeat(11_000)), alike),
    ).toBeLessThan(50);
    expect(timeOf(lines(`--${alike}`, disposition, "", "a".repeat(800_000)), alike)).toBeLessThan(
      50,
    );
  });

  it("a filename of quotes and backslashes (CVE-2026-8159 multiparty)", () => {
    expect(timeOf(formOf(`${disposition}; filename="${'\\"'.repeat(4000)}"`))).toBeLessThan(20);
    expect(timeOf(formOf(`${disposition}; filename="${"\\".repeat(8000)}"`))).toBeLessThan(20);
    expect(timeOf(formOf(`${disposition}${";".repeat(8000)}`))).toBeLessThan(20);
  });

  it("an epilogue", () => {
    expect(timeOf(`--xx--${"\r\n--xx".repeat(100_000)}`)).toBeLessThan(20);
  });
});
