import { array, assert as check, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { ServerSentEvent } from "./server-sent-event.ts";

const cases = { numRuns: 10_000 };
// Text with many of the characters that end lines.
const ends = constantFrom("\r\n", "\r", "\n", "\u0000", "data: ", ":");
const breaks = array(oneof(string(), ends)).map((parts) => parts.join(""));

describe("an event", () => {
  it("has its fields in one order, and ends with a blank line", () => {
    const event = new ServerSentEvent({
      retry: 5,
      id: "7",
      data: { a: 1 },
      event: "x",
      comment: "c",
    });

    expect(event.toText()).toBe(': c\nevent: x\ndata: {"a":1}\nid: 7\nretry: 5\n\n');
  });

  it("has no data where there is none, and null where that is the data", () => {
    expect(new ServerSentEvent({}).toText()).toBe("\n");
    expect(new ServerSentEvent({ data: null }).toText()).toBe("data: null\n\n");
    expect(new ServerSentEvent({ rawData: "" }).toText()).toBe("data: \n\n");
  });

  it("refuses what would be another field", () => {
    expect(() => new ServerSentEvent({ id: "1\r\ndata: evil" })).toThrow(
      'ServerSentEvent: id is one line of text without NUL, got "1\\r\\ndata: evil".',
    );
    expect(() => new ServerSentEvent({ event: "a\rb" })).toThrow("event is one line");
    expect(() => new ServerSentEvent({ id: "\u0000" })).toThrow("id is one line");
    expect(() => new ServerSentEvent({ retry: -1 })).toThrow(
      "retry is a whole number of milliseconds, got -1.",
    );
    expect(() => new ServerSentEvent({ data: 1, rawData: "1" })).toThrow("Leave one out.");
  });

  it("keeps text within its field, whatever it is", () => {
    const holds = property(breaks, breaks, (rawData, comment) => {
      const lines = new ServerSentEvent({ rawData, comment }).toText().split(/\r\n|\r|\n/);
      const kept = lines.filter((line) => line.startsWith("data: ")).map((line) => line.slice(6));

      expect(kept).toEqual(rawData.split(/\r\n|\r|\n/));
      expect(lines.every((line) => line === "" || /^(?:data|): /.test(line))).toBe(true);
      expect(lines.slice(-2)).toEqual(["", ""]);
    });

    expect(() => check(holds, cases)).not.toThrow();
  });

  it("has one line for its name and its id, or is refused", () => {
    const holds = property(breaks, (text) => {
      const made = attempt(() => new ServerSentEvent({ event: text, id: text }).toText());

      expect(made === undefined || made === `event: ${text}\nid: ${text}\n\n`).toBe(true);
      expect(made === undefined).toBe(["\r", "\n", "\u0000"].some((end) => text.includes(end)));
    });

    expect(() => check(holds, cases)).not.toThrow();
  });
});

function attempt(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
