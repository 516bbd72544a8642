import { Fastidious, staticFiles } from "fastidious";

export const app = new Fastidious();

app.mount(
  "/",
  staticFiles(new URL("../frontend/dist", import.meta.url), {
    html: true,
    // Names of files in assets change with what is in them.
    cacheControl: (path) =>
      path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  }),
);
