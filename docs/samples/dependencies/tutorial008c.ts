import { dependency, Fastidious, HTTPException } from "fastidious";

class InternalError extends Error {}

const username = dependency(async function* () {
  try {
    yield "Rick";
  } catch (error) {
    if (!(error instanceof InternalError)) throw error;
    console.log("We don't throw it again, and it is answered with 500 all the same.");
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
