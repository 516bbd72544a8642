import { Fastidious } from "fastidious";
import { bunHandlers } from "fastidious/bun";

const app = new Fastidious();

app.get("/", () => ({ message: "Hello" }));
app.get("/whoami", ({ request }) => ({ host: request.client?.host, query: request.queryText }));
app.get("/items/{id}", ({ request }) => ({ path: request.path }));

// oxlint-disable-next-line import/no-default-export -- that is where Bun looks
export default bunHandlers(app);
