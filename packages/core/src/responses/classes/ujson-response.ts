import { JSONResponse } from "./json-response.ts";

/** @deprecated The name that FastAPI has deprecated too. Use {@link JSONResponse}. */
export const UJSONResponse: typeof JSONResponse = JSONResponse;
