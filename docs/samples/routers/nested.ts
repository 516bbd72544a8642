import { APIRouter, Fastidious } from "fastidious";

const books = new APIRouter({ tags: ["books"] });
books.get("/books", ({ path }) => ({ shelf: path }));

const library = new APIRouter({ prefix: "/libraries/{library}", tags: ["libraries"] });
library.includeRouter(books);
library.includeRouter(books, { prefix: "/archive", deprecated: true });

export const app = new Fastidious();
app.includeRouter(library, { prefix: "/v1" });
app.includeRouter(library, { prefix: "/v2" });
