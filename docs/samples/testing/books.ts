import { dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const Book = z.object({ id: z.int(), title: z.string() }).meta({ id: "Book" });

/** The shelf that handlers read from: in the program it would ask a database. */
export const bookShelf = dependency(async () => new Map([[1, { id: 1, title: "Emma" }]]));

export const app = new Fastidious();

app.get(
  "/books/{id:int}",
  { responseModel: Book, dependencies: { shelf: bookShelf } },
  ({ path, shelf }) => {
    const book = shelf.get(path.id);
    if (book === undefined) throw new HTTPException(404, { detail: "no such book" });
    return book;
  },
);
