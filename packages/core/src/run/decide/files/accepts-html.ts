import type { Request } from "../../../request/request.ts";

const htmlTypes: ReadonlySet<string> = new Set(["text/html", "application/xhtml+xml"]);

/** Whether a client asks for HTML by name, as browsers do for a page: what takes anything does not count. */
export function acceptsHTML(request: Request): boolean {
  return (request.header("accept") ?? "").split(",").some((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    return htmlTypes.has(type) && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}
