import { Fastidious, RedirectResponse } from "fastidious";

export const app = new Fastidious();

app.get(
  "/pydantic",
  { responseClass: RedirectResponse, statusCode: 302 },
  () => "https://docs.pydantic.dev/",
);
