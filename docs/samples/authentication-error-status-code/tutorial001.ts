import { Fastidious, HTTPBearer, HTTPException } from "fastidious";

class HTTPBearer403 extends HTTPBearer {
  override makeNotAuthenticatedError(): HTTPException {
    return new HTTPException(403, { detail: "Not authenticated" });
  }
}

const bearer = new HTTPBearer403();

export const app = new Fastidious();

app.get("/me", { dependencies: { sent: bearer } }, ({ sent }) => ({
  message: "You are authenticated",
  token: sent.credentials,
}));
