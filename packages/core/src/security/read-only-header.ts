import type { Request } from "../request/request.ts";

/**
 * The value of a header that nobody sends twice. Of two `authorization` lines a proxy may have judged the other one:
 * Node's parser would hide the second, so they are looked for here. Web requests join them, and no credentials fit then.
 */
export function readOnlyHeader(request: Request, name: string): string | undefined {
  const value = request.header(name);
  if (value === undefined) return undefined;
  const values = request.headerValues(name);
  return values.length > 1 && values[0] === value ? undefined : value;
}
