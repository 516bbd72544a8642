import { Fastidious, HTTPException } from "fastidious";
import { serve } from "fastidious/node";
import { z } from "zod";

const Book = z.object({ id: z.int(), title: z.string(), pages: z.int() }).meta({ id: "Book" });
const books = [{ id: 1, title: "Emma", pages: 474, shelf: "B7" }];

const app = new Fastidious({ title: "Library" });

app.get(
  "/books",
  { query: { maxPages: z.int().default(1000) }, responseModel: z.array(Book) },
  ({ query }) => books.filter((book) => book.pages <= query.maxPages),
);

app.get("/books/{id}", { path: { id: z.int() }, responseModel: Book }, ({ path }) => {
  const book = books.find(({ id }) => id === path.id);
  if (!book) throw new HTTPException(404, { detail: "no such book" });
  return book; // "shelf" is not in the model, so it stays here.
});

export const server = await serve(app, { port: Number(process.env.PORT ?? 8000) });
