import { APIRouter, CORSMiddleware, DefinitionError, type Middleware } from "fastidious";

const listed = new CORSMiddleware({
  allowOriginRegex: /https:\/\/[a-z]+\.example\.com/,
  allowCredentials: true,
});

/** Lets some origins read `/cors`, and no other route. */
export const allowListed: Middleware = (request, next) =>
  request.path === "/cors" ? listed.dispatch(request, next) : next(request);

/** What pages of other origins ask for. */
export const cors = new APIRouter({ tags: ["cors"] });

cors.get("/cors", () => ({ ok: true }));

// Any origin with credentials: the framework refuses to start so, and the route is as any other.
cors.get("/cors-any", () => ({ refused: tellRefusal() }));

/** The sentence that a program would not start with. */
function tellRefusal(): string {
  try {
    void new CORSMiddleware({ allowOrigins: ["*"], allowCredentials: true });
    return "nothing";
  } catch (error) {
    if (error instanceof DefinitionError) return error.message;
    throw error;
  }
}
