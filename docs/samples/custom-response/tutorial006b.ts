import { Fastidious, RedirectResponse } from "fastidious";

export const app = new Fastidious();

app.get("/fastapi", { responseClass: RedirectResponse }, () => "https://fastapi.tiangolo.com");
