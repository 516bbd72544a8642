import { dependency, Fastidious, HTTPException } from "fastidious";

const data = new Map([
  ["plumbus", { description: "Freshly pickled plumbus", owner: "Morty" }],
  ["portal-gun", { description: "Gun to create portals", owner: "Rick" }],
]);

class OwnerError extends Error {}

const username = dependency(async function* () {
  try {
    yield "Rick";
  } catch (error) {
    if (!(error instanceof OwnerError)) throw error;
    throw new HTTPException(400, { detail: `Owner error: ${error.message}` });
  }
});

export const app = new Fastidious();

app.get("/items/{item_id}", { dependencies: { user: username } }, ({ path, user }) => {
  const item = data.get(path.item_id);
  if (item === undefined) throw new HTTPException(404, { detail: "Item not found" });
  if (item.owner !== user) throw new OwnerError(user);
  return item;
});
