import { dependency, Fastidious, JSONResponse } from "fastidious";

const visitor = dependency(({ request, response }) => {
  const known = request.cookies["visitor"];
  if (known === undefined) response.setCookie("visitor", "new");
  return known ?? "new";
});

export const app = new Fastidious();

app.put("/notes/{name}", { dependencies: { who: visitor } }, ({ path, who, response }) => {
  response.statusCode = 201;
  response.headers.set("location", `/notes/${encodeURIComponent(path.name)}`);
  response.setCookie("last", "note");
  return { name: path.name, by: who };
});

// A response that the handler built takes nothing from the injected one: neither status nor cookies.
app.get("/notes", { dependencies: { who: visitor } }, ({ response }) => {
  response.statusCode = 418;
  return new JSONResponse([]);
});
