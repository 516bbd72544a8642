import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/notes", () => ["one", "two"]);
app.post("/notes", { statusCode: 201 }, () => "made");
app.apiRoute("/echo", { methods: ["PUT", "PATCH"] }, ({ request }) => request.method);
