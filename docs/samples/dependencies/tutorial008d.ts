import { dependency, Fastidious, HTTPException } from "fastidious";

class InternalError extends Error {}

const username = dependency(async function* () {
  try {
    yield "Rick";
  } catch (error) {
    if (error instanceof InternalError) console.log("Something broke: the log tells what.");
    throw error;
  }
});

export const app = new Fastidious();

app.get("/items/{item_id}", { dependencies: { user: username } }, ({ path, user }) => {
  if (path.item_id === "portal-gun") {
    throw new InternalError(`The portal gun is too dangerous to be owned by ${user}`);
  }
  if (path.item_id !== "plumbus") {
    throw new HTTPException(404, { detail: "Item not found, there's only a plumbus here" });
  }
  return path.item_id;
});
