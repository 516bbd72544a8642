import { z } from "zod";
import { FileResponse } from "../../responses/files/file-response.ts";
import { HTMLResponse } from "../../responses/classes/html-response.ts";
import { EventSourceResponse } from "../../responses/streams/events/event-source-response.ts";
import { ServerSentEvent } from "../../responses/streams/events/server-sent-event.ts";
import { APIRouter } from "../api-router.ts";
import { dependency } from "../dependencies/dependency.ts";

const app = new APIRouter();
const Item = z.object({
  id: z.string(),
  name: z.string(),
  price: z.number(),
  owner: z.object({ name: z.string(), tags: z.array(z.string()) }),
});
const user = dependency({}, async () => ({ id: "1" }));
const owner = { name: "o", tags: ["t"] };

app.get("/e1/{id}", { responseModel: Item }, ({ path }) => ({
  id: path.id,
  // @ts-expect-error a field of another type
  name: 1,
  price: 2,
  owner,
}));

// @ts-expect-error a field is missing
app.get("/e2/{id}", { responseModel: Item }, ({ path }) => ({ id: path.id, price: 2, owner }));

// @ts-expect-error a nested field of another type, in a promise
app.get("/e3/{id}", { responseModel: Item }, async ({ path }) => ({
  id: path.id,
  name: "a",
  price: 2,
  owner: { name: "x", tags: [1] },
}));

app.get("/e4/{id}", { responseModel: Item }, ({ path }) => ({
  // @ts-expect-error a name that the path lacks
  id: path.ident,
  name: "a",
  price: 2,
  owner,
}));

// @ts-expect-error a slot that the route does not declare
app.get("/e5", {}, ({ query }) => query.q);

// @ts-expect-error HTML is text
app.get("/e6", { responseClass: HTMLResponse }, () => ({ a: 1 }));

// @ts-expect-error a file is a path, a URL or a Blob
app.get("/e6b", { responseClass: FileResponse }, () => new Uint8Array());

// @ts-expect-error an event's data of another type
app.get("/e7", { responseModel: Item, responseClass: EventSourceResponse }, async function* () {
  yield { id: 1 };
});

app.get("/e7b", { responseModel: Item, responseClass: EventSourceResponse }, async function* () {
  // An event says itself what its data is.
  yield new ServerSentEvent({ data: 1 });
  yield { id: "1", name: "a", price: 1, owner };
});

// @ts-expect-error one value where events are streamed
app.get("/e8", { responseModel: Item, responseClass: EventSourceResponse }, async () => ({
  id: "1",
  name: "a",
  price: 1,
  owner,
}));

// Without a response class a generator is JSON Lines.
app.get("/e9", { responseModel: Item }, async function* () {
  yield { id: "1", name: "a", price: 1, owner };
});

// @ts-expect-error an item of another type
app.get("/e9b", { responseModel: Item }, async function* () {
  yield { id: "1", name: "a", price: "1", owner };
});

// @ts-expect-error an array is a value, not the items of a stream
app.get("/e9d", { responseModel: Item }, () => [{ id: "1", name: "a", price: 1, owner }]);

// @ts-expect-error the shape names what the path lacks
app.get("/e10/{id}", { path: z.object({ idd: z.string() }) }, ({ path }) => path);

// @ts-expect-error the plain shape names what the path lacks
app.get("/e10b/{id}", { path: { idd: z.string() } }, ({ path }) => path);

// @ts-expect-error an option that does not exist
app.get("/e12", { respnseModel: Item }, () => 1);

// @ts-expect-error a dependency that was not declared
app.get("/e13", { dependencies: { user } }, ({ usr }) => usr);

app.get("/e14", { responseModel: z.array(Item) }, async () => [
  // @ts-expect-error an item of a list of another type
  { id: "1", name: "a", price: "1", owner },
]);

// @ts-expect-error nothing is returned
app.get("/e15", { responseModel: Item }, () => {});

app.get(
  "/e16",
  // @ts-expect-error a dependency named like a slot
  { query: z.object({ a: z.string() }), dependencies: { query: user } },
  // @ts-expect-error the name stands for nothing then
  ({ query }) => query.a,
);

// @ts-expect-error a form beside a body
app.post("/e19", { body: Item, form: { a: z.string() } }, () => 1);

// @ts-expect-error a form that is no object
app.post("/e20", { form: z.string() }, () => 1);

// @ts-expect-error a slot that the route does not declare
app.post("/e21", { form: { a: z.string() } }, ({ body }) => body.a);

// @ts-expect-error a field that the form does not declare
app.post("/e22", { form: { a: z.string() } }, ({ form }) => form.b);

// @ts-expect-error a form beside a body, in a dependency
dependency({ body: Item, form: { a: z.string() } }, () => 1);

// @ts-expect-error a body that is no schema
app.post("/e18", { body: { name: "string" } }, ({ body }) => body);
