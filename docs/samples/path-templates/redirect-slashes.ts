import { Fastidious } from "fastidious";

export const app = new Fastidious();
app.get("/with/", () => "with a slash");
app.get("/without", () => "without");

export const exact = new Fastidious({ redirectSlashes: false });
exact.get("/with/", () => "with a slash");
