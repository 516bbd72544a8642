import { APIRouter, HTMLResponse } from "fastidious";
import { z } from "zod";
import { homePage } from "./home-page.ts";

/** The page for people. */
export const home = new APIRouter({ includeInSchema: false });

home.get(
  "/",
  {
    query: { search: z.string().trim().max(60).default("") },
    responseClass: HTMLResponse,
  },
  ({ query, response }) => {
    // Were a value ever left unescaped, a script in it would still not run.
    response.headers.set(
      "content-security-policy",
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    );
    return homePage(query.search);
  },
);
