import { Fastidious, ORJSONResponse } from "fastidious";

export const app = new Fastidious();

// Another name of JSONResponse, for code that comes from FastAPI.
app.get("/items/", { responseClass: ORJSONResponse }, () => [{ item_id: "Foo" }]);
