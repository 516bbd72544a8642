import type { Issue } from "@fastidious/schema";
import type { HTTPException } from "../../../errors/http-exception.ts";
import { statusPhrase } from "../../../errors/status-phrase.ts";

/** The members of a problem, in the order in which they are sent. */
export type Problem = Readonly<Record<string, unknown>>;

/**
 * A problem that, unless its members say more, has no type of its own: RFC 9457 has it say no more than its status code.
 * A member that is undefined says nothing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457#section-4.2.1
 */
export function toProblem(statusCode: number, members: Problem = {}): Problem {
  const said = Object.entries(members).filter(([, value]) => value !== undefined);
  return {
    type: "about:blank",
    title: statusPhrase(statusCode),
    status: statusCode,
    ...Object.fromEntries(said),
  };
}

/** An HTTPException as a problem: a text is its `detail`, and any other detail the extension `data`. */
export function exceptionToProblem({ statusCode, detail, problem }: HTTPException): Problem {
  const members = { ...withDetail(statusCode, detail), ...problem };
  // The status of a problem is that of its answer, whatever was thrown with it.
  return toProblem(statusCode, { ...members, status: statusCode });
}

/** The issues of an invalid request as a problem's extension `errors`. */
export function issuesToProblem(statusCode: number, issues: readonly Issue[]): Problem {
  return toProblem(statusCode, { errors: issues.map(toProblemError) });
}

function withDetail(statusCode: number, detail: unknown): Problem {
  if (typeof detail !== "string") return { data: detail };
  // A detail that only repeats the title says nothing.
  return detail === statusPhrase(statusCode) ? {} : { detail };
}

function toProblemError({ type, loc, msg, ...rest }: Issue): Problem {
  const [place, ...path] = loc;
  // Where JSON is broken, `loc` has the position in the text, which points to no value.
  const pointer = type === "json_invalid" ? "#" : toPointer(path);
  return { detail: msg, in: place, pointer, code: type, ...rest };
}

/**
 * A JSON Pointer as the fragment of a URI: ["tags", 0, "a/b"] → "#/tags/0/a~1b".
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
function toPointer(path: Issue["loc"]): string {
  const steps = path.map((step) => String(step).replaceAll("~", "~0").replaceAll("/", "~1"));
  return `#${steps.map((step) => `/${toFragment(step)}`).join("")}`;
}

/** A lone surrogate, which no URI can hold, is a replacement character here. */
function toFragment(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
}
