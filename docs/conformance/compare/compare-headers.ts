import { compareValues } from "./compare-values.ts";
import type { Difference } from "./difference.ts";

type HeaderLines = readonly (readonly [string, string])[];

// These say nothing about the application.
const unread = new Set([
  "content-length",
  "date",
  "server",
  "connection",
  "keep-alive",
  "transfer-encoding",
]);

// A header that FastAPI did not send is only a difference when a client would act on it.
const meaningful =
  /^(location|allow|www-authenticate|set-cookie|content-(type|disposition|encoding)|cache-control|vary|access-control-.*)$/;

// Whether they are there matters; their values are each server's own.
const present = new Set(["etag", "last-modified"]);

/** Compares the headers that carry meaning: every recorded one, and those of ours that a client acts on. */
export function compareHeaders(expected: HeaderLines, actual: HeaderLines): Difference[] {
  const recorded = namesOf(expected);
  const added = namesOf(actual).filter((name) => meaningful.test(name) && !recorded.includes(name));

  return [...recorded, ...added]
    .filter((name) => !unread.has(name))
    .flatMap((name) =>
      compareValues(readHeader(expected, name), readHeader(actual, name), `headers.${name}`),
    );
}

function namesOf(lines: HeaderLines): string[] {
  return [...new Set(lines.map(([name]) => name.toLowerCase()))];
}

function readHeader(lines: HeaderLines, name: string): unknown {
  const values = lines.filter(([line]) => line.toLowerCase() === name).map(([, value]) => value);
  if (values.length === 0) return undefined;
  if (present.has(name)) return "present";
  if (name === "set-cookie") return values.map(readCookie);
  return readList(name, values.join(", "));
}

/** A cookie's value and attributes, the attributes in any case and any order. */
function readCookie(line: string): unknown {
  const [pair, ...attributes] = line.split(";").map((part) => part.trim());
  return { pair, attributes: attributes.map((attribute) => attribute.toLowerCase()).toSorted() };
}

// A media type's parameters and the members of lists are written alike whatever the spaces, case or order.
function readList(name: string, value: string): unknown {
  if (name === "content-type") return value.toLowerCase().replaceAll(" ", "");
  const isList = name === "allow" || name === "vary" || /-(methods|headers)$/.test(name);
  if (!isList) return value;
  return value
    .toLowerCase()
    .split(/\s*,\s*/)
    .toSorted();
}
