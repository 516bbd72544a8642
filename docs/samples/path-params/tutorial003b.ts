import { Fastidious } from "fastidious";

export const app = new Fastidious();

// A second app.get("/users", …) would not start: one of the two could never be reached.
app.get("/users", () => ["Rick", "Morty"]);
