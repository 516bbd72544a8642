import { Fastidious, mergeOpenAPI } from "fastidious";

const admin = new Fastidious({ title: "Admin" });
admin.get("/users", () => []);

// One document for clients, though two applications answer.
export const app = new Fastidious({
  title: "Shop",
  customOpenapi: (document) => mergeOpenAPI(document, { "/admin": admin.openapi() }),
});

app.get("/items", () => []);

app.mount("/admin", admin);
