import { Fastidious } from "fastidious";

export const app = new Fastidious({
  openapiTags: [
    {
      name: "users",
      description: "Operations with users. The **login** logic is also here.",
    },
    {
      name: "items",
      description: "Manage items. So _fancy_ they have their own docs.",
      externalDocs: {
        description: "Items external docs",
        url: "https://fastapi.tiangolo.com/",
      },
    },
  ],
});

app.get("/users/", { tags: ["users"] }, () => [{ name: "Harry" }, { name: "Ron" }]);

app.get("/items/", { tags: ["items"] }, () => [{ name: "wand" }, { name: "flying broom" }]);
