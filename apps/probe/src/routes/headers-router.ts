import { APIRouter, FileResponse, PlainTextResponse, RedirectResponse } from "fastidious";
import { z } from "zod";
import { readPolluted } from "../polluted.ts";

/** Text of the client that goes into headers of the answer, and cookies. */
export const headers = new APIRouter({ tags: ["headers"] });

headers.get(
  "/set-header",
  { query: { v: z.string() }, responseClass: PlainTextResponse },
  ({ query, response }) => {
    response.headers.set("x-echo", query.v);
    return "ok";
  },
);

headers.get(
  "/redirect",
  { query: { to: z.string() } },
  ({ query }) => new RedirectResponse(query.to),
);

headers.get(
  "/cookie",
  {
    query: { n: z.string(), v: z.string().default(""), p: z.string().default("/") },
    responseClass: PlainTextResponse,
  },
  ({ query, response }) => {
    response.setCookie(query.n, query.v, { path: query.p });
    return "ok";
  },
);

headers.get("/cookies", ({ request }) => ({ cookies: request.cookies, polluted: readPolluted() }));

headers.get(
  "/download",
  { query: { name: z.string() } },
  ({ query }) => new FileResponse(new Blob(["x"]), { filename: query.name }),
);
