import { Fastidious, JSONResponse } from "fastidious";

export const app = new Fastidious();

// Returned instead of thrown: a shape of your own, and no exception handler sees it.
app.get("/teams/{id}", ({ path }) => {
  return new JSONResponse({ error: "not found", team: path.id }, { statusCode: 404 });
});
