import { Fastidious, RedirectResponse } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.post("/language", { query: { language: z.enum(["en", "fr"]) } }, ({ query }) => {
  const response = new RedirectResponse("/", { statusCode: 303, headers: { vary: "cookie" } });
  response.setCookie("language", query.language, { maxAge: 31_536_000 });
  return response;
});
