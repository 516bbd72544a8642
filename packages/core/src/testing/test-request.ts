/** One value of a query or of a form's field. */
export type TestValue = string | number | boolean | null | undefined;

/** A field of a form: a value, a file, or several of them. */
export type TestField = TestValue | Blob | readonly (TestValue | Blob)[];

/** What the methods of a test client take beside the path. At most one of `json`, `form` and `body` makes the body. */
export interface TestRequest {
  /** Added to the query of the path; a list repeats its name, `undefined` leaves it out. */
  readonly query?:
    | URLSearchParams
    | Readonly<Record<string, TestValue | readonly TestValue[]>>
    | undefined;
  readonly headers?: HeadersInit | undefined;
  /** Sent with this request only, beside those that the client keeps. */
  readonly cookies?: Readonly<Record<string, string>> | undefined;
  /** Sent as application/json. */
  readonly json?: unknown;
  /** Sent as multipart/form-data where it holds a file, or else urlencoded. */
  readonly form?: FormData | Readonly<Record<string, TestField>> | undefined;
  readonly body?: BodyInit | null | undefined;
  /** Default: the client's. */
  readonly followRedirects?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The address that a request goes to. */
export function toAddress(path: string, baseUrl: string, query: TestRequest["query"]): URL {
  // Not resolved against the base: the path "//evil.example/" would become a host.
  const url = new URL(path.startsWith("/") ? baseUrl.replace(/\/$/, "") + path : path);
  if (query === undefined) return url;
  const pairs = query instanceof URLSearchParams ? [...query] : toPairs(query).map(toTexts);
  for (const [name, value] of pairs) url.searchParams.append(name, value);
  return url;
}

/** The body of a request; its content type is put into the headers where `fetch` would not know it. */
export function toBody(request: TestRequest, headers: Headers): BodyInit | null {
  const { json, form, body = null } = request;
  if ([json, form, body].filter((part) => part !== undefined && part !== null).length > 1) {
    throw new TypeError("TestClient: expected one of json, form and body. Take the others out.");
  }
  if (json !== undefined) {
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    return JSON.stringify(json);
  }
  if (form === undefined) return body;
  return form instanceof FormData ? form : toForm(form);
}

function toForm(fields: Readonly<Record<string, TestField>>): FormData | URLSearchParams {
  const pairs = toPairs(fields);
  if (!pairs.some(([, value]) => value instanceof Blob))
    return new URLSearchParams(pairs.map(toTexts));
  const form = new FormData();
  for (const [name, value] of pairs) {
    if (value instanceof Blob) form.append(name, value);
    else form.append(name, value);
  }
  return form;
}

function toTexts([name, value]: readonly [string, string | Blob]): [string, string] {
  return [name, value instanceof Blob ? "" : value];
}

function toPairs(fields: Readonly<Record<string, TestField>>): [string, string | Blob][] {
  return Object.entries(fields).flatMap(([name, field]) =>
    [field]
      .flat()
      .filter((value) => value !== undefined)
      .map((value): [string, string | Blob] => [
        name,
        value instanceof Blob ? value : toText(value),
      ]),
  );
}

function toText(value: TestValue): string {
  return value === null ? "" : String(value);
}
