import { Fastidious, staticFiles } from "fastidious";

export const app = new Fastidious();

// A path, relative to the working directory, or a URL, here relative to this file.
app.mount("/static", staticFiles(new URL("static", import.meta.url)));
