import { Fastidious } from "fastidious";

const tags = { items: "items", users: "users" } as const;

export const app = new Fastidious();

app.get("/items/", { tags: [tags.items] }, () => ["Portal gun", "Plumbus"]);

app.get("/users/", { tags: [tags.users] }, () => ["Rick", "Morty"]);
