import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/users/{user_id}", ({ path }) => ({ user_id: path.user_id }));

// Fixed paths win over parameters, whichever was written first.
app.get("/users/me", () => ({ user_id: "the current user" }));
