import { isRecord } from "../compare/is-record.ts";
import type { Deviation } from "./deviation.ts";
import type { Exchange } from "../recorded/exchange.ts";

/** Deviations that a client sees in an answer. */
export const wireDeviations: readonly Deviation[] = [
  {
    title: "A body that is not sent as JSON is answered with 415.",
    reason:
      "FastAPI takes it for a text and says with a 422 that a text is no object. The status for a wrong or missing content type says what is wrong, and lets no form on a strange page send a body past the browser's checks.",
    samples: ["body/tutorial001"],
    explains: ({ at, expected, actual }, exchange) =>
      !isSentAsJSON(exchange) &&
      ((at === "status" && expected === 422 && actual === 415) ||
        (at.startsWith("body") && placesOf(exchange).join() === '["body"]')),
  },
  {
    title: "A form that is sent as something else is answered with 415.",
    reason:
      "FastAPI takes a body of another type for an empty form, and says that every field is missing.",
    samples: [
      "request-forms/tutorial001",
      "request-files/tutorial001",
      "request-files/tutorial002",
      "request-forms-and-files/tutorial001",
    ],
    explains: ({ at, expected, actual }, exchange) =>
      isSentAsJSON(exchange) &&
      ((at === "status" && expected === 422 && actual === 415) ||
        (at === "body.detail" && String(actual).startsWith("Unsupported Media Type"))),
  },
  {
    title: "A mistake of the application's is told in JSON.",
    reason:
      'The 500 has the same form as every other error, `{"detail": "Internal Server Error"}`. FastAPI sends the same words as plain text.',
    samples: ["dependencies/tutorial008c", "dependencies/tutorial008d"],
    explains: ({ at, expected, actual }, exchange) =>
      exchange.response?.status === 500 &&
      (at === "headers.content-type"
        ? actual === "application/json"
        : at === "body" && actual === `{"detail":"${String(expected)}"}`),
  },
  {
    title: "A redirect to the path with or without its last slash is relative.",
    reason:
      "FastAPI builds an absolute address from the host that the client claims. A relative one cannot lead to another site.",
    explains: ({ at, expected, actual }, exchange) =>
      at === "headers.location" &&
      exchange.response?.status === 307 &&
      typeof expected === "string" &&
      toRelative(expected) === actual,
  },
  {
    title: "An answer that depends on the origin says so to everybody.",
    reason:
      "`Vary: Origin` stands on answers to requests without an origin too: a cache that keeps such an answer would hand it on to a page that may read it, without the header that lets it.",
    samples: ["cors/tutorial001"],
    explains: ({ at, expected, actual }) =>
      at === "headers.vary" && expected === undefined && String(actual) === "origin",
  },
  {
    title: "The docs pages load nothing from other servers.",
    reason:
      "Swagger UI and ReDoc come from your own application, so they work offline and under a strict content security policy. The page is otherwise written, and asked for anew at each visit.",
    samples: [
      "metadata/tutorial003",
      "configure-swagger-ui/tutorial001",
      "configure-swagger-ui/tutorial002",
      "configure-swagger-ui/tutorial003",
      "conditional-openapi/tutorial001",
    ],
    explains: ({ at, expected, actual }) =>
      at === "body"
        ? String(expected).includes("https://cdn.jsdelivr.net/") && isLocalPage(String(actual))
        : at === "headers.cache-control" && expected === undefined && actual === "no-cache",
  },
  {
    title: "The document is sent again only when it has changed.",
    reason:
      "`/openapi.json` has an entity tag and `cache-control: no-cache`: who has the document asks anew and hears 304.",
    explains: ({ at, expected, actual }, { path }) =>
      path.endsWith("/openapi.json") &&
      at === "headers.cache-control" &&
      expected === undefined &&
      actual === "no-cache",
  },
  {
    title: "A docs page of your own is written by you.",
    reason:
      "FastAPI has functions that write its page with other addresses. Here a page of your own is a route that sends your HTML; the built-in pages need no other addresses.",
    samples: ["custom-docs-ui/tutorial001", "custom-docs-ui/tutorial002"],
    explains: ({ at, expected, actual }) =>
      at === "body" &&
      scriptsOf(expected).every((script) => scriptsOf(actual).includes(script)) &&
      titleOf(actual) === titleOf(expected).replace("FastAPI", "Fastidious"),
  },
  {
    title: "Validation messages are Zod's.",
    reason: "They name the same place in other words; `loc` and the number of errors are the same.",
    samples: ["handling-errors/tutorial004"],
    explains: ({ at, expected, actual }) =>
      at === "body" &&
      String(expected).startsWith("Validation errors:\nField: ('path', 'item_id'), Error: ") &&
      String(actual).startsWith("Validation errors:\nField: path.item_id, Error: "),
  },
  {
    title: "The test door has no client address.",
    reason:
      "`app.request` opens no connection, so `request.client` is null there; FastAPI's test client makes up a host named testclient. Over a socket it is the peer's address.",
    samples: ["using-request-directly/tutorial001"],
    explains: ({ at, expected, actual }) =>
      at === "body.client_host" &&
      expected === "testclient" &&
      (actual === null || actual === "127.0.0.1"),
  },
  {
    title: "Errors of a JSON parser that a test has replaced cannot be had.",
    reason:
      "One of FastAPI's tests swaps Python's JSON parser for one that fails and is answered with 400; here the body is simply validated.",
    samples: ["body/tutorial001"],
    explains: ({ at, expected, actual }, exchange) =>
      exchange.test.startsWith("test_other_exceptions") &&
      ((at === "status" && expected === 400 && actual === 422) || at.startsWith("body")),
  },
  {
    title: "JSON in a stream is compact, with a model and without.",
    reason:
      "One encoder writes all JSON. FastAPI puts spaces between the parts of what has no model, and escapes what is not ASCII.",
    samples: ["server-sent-events/tutorial001"],
    explains: ({ at, expected, actual }) =>
      at === "body" &&
      String(expected).replaceAll('": "', '":"').replaceAll('", "', '","') === actual,
  },
  {
    title: "The story and the picture that are streamed are others.",
    reason: "FastAPI's are quoted from elsewhere. How they are sent is the same.",
    samples: ["stream-data/tutorial001", "stream-data/tutorial002"],
    explains: ({ at, expected, actual }) =>
      at === "body" &&
      ((String(expected).startsWith("Rick: ") && String(actual).startsWith("Once upon a time")) ||
        (isPNG(expected) && isPNG(actual))),
  },
  {
    title: "A date is sent in UTC, with milliseconds.",
    reason:
      "A `Date` is a moment and knows no offset, and that is how JavaScript writes it. FastAPI keeps the offset that the client sent.",
    samples: ["extra-data-types/tutorial001"],
    explains: ({ at, expected, actual }) =>
      /^body\.(start|end)_(datetime|process)$/.test(at) &&
      new Date(String(expected)).toISOString() === actual,
  },
];

// The first bytes of every PNG, in base64.
function isPNG(content: unknown): boolean {
  return String(content).startsWith("iVBORw0KGgo");
}

function isSentAsJSON({ headers }: Exchange): boolean {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  return /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type);
}

/** The places that the recorded validation error names. */
function placesOf({ response }: Exchange): string[] {
  const content = response?.body?.json;
  if (!isRecord(content) || !Array.isArray(content["detail"])) return [];
  return content["detail"].map((entry) => JSON.stringify(isRecord(entry) && entry["loc"]));
}

function isLocalPage(page: string): boolean {
  return /swagger-ui|redoc/.test(page) && !/(src|href)="(https?:)?\/\//.test(page);
}

function scriptsOf(page: unknown): string[] {
  return [...String(page).matchAll(/<script src="([^"]*)"/g)].map(([, script = ""]) => script);
}

function titleOf(page: unknown): string {
  return /<title>([^<]*)</.exec(String(page))?.[1] ?? "";
}

function toRelative(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
