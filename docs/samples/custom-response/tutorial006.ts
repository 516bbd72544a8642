import { Fastidious, RedirectResponse } from "fastidious";

export const app = new Fastidious();

app.get("/typer", () => new RedirectResponse("https://typer.tiangolo.com"));
