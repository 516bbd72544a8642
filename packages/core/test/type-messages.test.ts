import { describe, expect, it } from "vitest";
import { checkTypes } from "./check-types.ts";

/** Each line is checked in one run of the compiler; what it says of a line is found by the line's path. */
const routes = {
  values: `app.get("/items/{item_id}", { path: { item_id: z.int() }, query: { q: z.string().optional(), tag: z.array(z.string()).default([]) }, dependencies: { user } }, (context) => { const path: never = context.path; const query: never = context.query; const held: never = context.user; });`,
  formValues: `app.post("/files", { form: { file: UploadFile, more: z.array(UploadFile).default([]), n: z.int() } }, ({ form }) => { const held: never = form; });`,
  undeclaredSlot: `app.get("/items", {}, ({ query }) => query.q);`,
  strangeName: `app.get("/items/{id}", { path: { itemId: z.int() } }, () => 1);`,
  misfit: `app.get("/items", { responseModel: Item }, () => ({ id: "1", name: "x" }));`,
  formBesideBody: `app.post("/items", { body: Item, form: { a: z.string() } }, () => 1);`,
  misspelt: `app.get("/items", { respnseModel: Item }, () => 1);`,
  takenName: `app.get("/items", { dependencies: { query: user } }, () => 1);`,
  missingDependency: `app.get("/items", { dependencies: { user } }, ({ usr }) => usr.id);`,
  missingNeed: `dependency({ dependencies: { user } }, ({ session }) => session);`,
  undeclaredScopes: `dependency({ dependencies: { user } }, ({ securityScopes }) => securityScopes.scopes);`,
  misnamedField: `app.get("/items", { dependencies: { user } }, ({ user }) => user.name);`,
  noDependency: `app.get("/items", { dependencies: { user: { id: 1 } } }, () => 1);`,
  stateOfNobody: `app.get("/items", ({ state }) => state.pool.size);`,
  strangeStatus: `app.get("/items", { responses: { 404: NotFound } }, ({ reply }) => reply(410, { detail: "gone" }));`,
  strangeError: `app.get("/items", { errors: [HTTPException] }, () => 1);`,
  strangeContent: `void new OutOfStock({ id: "1", name: "x" });`,
  socket: `app.websocket("/rooms/{room}", { path: { room: z.int() }, receive: Item, dependencies: { user } }, ({ socket, path, user }) => { const held: never = socket; const where: never = path; const who: never = user; });`,
  misfitMessage: `app.websocket("/rooms", { send: Item }, async ({ socket }) => { await socket.sendJson({ id: "1", name: "x" }); });`,
  socketBody: `app.websocket("/rooms", { body: Item }, () => undefined);`,
  noDenial: `app.websocket("/rooms", () => ({ id: 1 }));`,
  error: `const error: never = new OutOfStock({ id: 1, name: "x" });`,
};
const told = checkTypes(Object.values(routes)).split("\n");
const firstLine = Math.min(...told.flatMap((line) => lineOf(line) ?? []));

describe("what an editor shows", () => {
  it("is the values themselves for slots and dependencies", () => {
    expect(tell("values")).toMatchInlineSnapshot(`
      [
        "Type '{ readonly item_id: number; }' is not assignable to type 'never'.",
        "Type '{ readonly q: string | undefined; readonly tag: string[]; }' is not assignable to type 'never'.",
        "Type '{ id: string; }' is not assignable to type 'never'.",
      ]
    `);
  });

  it("is the values themselves for a form with files", () => {
    expect(tell("formValues")).toMatchInlineSnapshot(`
      [
        "Type '{ readonly file: UploadFile; readonly more: UploadFile[]; readonly n: number; }' is not assignable to type 'never'.",
      ]
    `);
  });

  it("says which slot must be declared", () => {
    expect(tell("undeclaredSlot")).toMatchInlineSnapshot(`
      [
        "Property 'q' does not exist on type 'NotDeclared<"query">'.",
      ]
    `);
  });

  it("says which name the path lacks", () => {
    expect(tell("strangeName")).toMatchInlineSnapshot(`
      [
        "Type '{ itemId: z.ZodInt; }' is not assignable to type '{ itemId: ZodInt; } & "\\"itemId\\" is not in the path /items/{id}"'.",
      ]
    `);
  });

  it("points at the returned field that does not fit the model", () => {
    expect(tell("misfit")).toMatchInlineSnapshot(`
      [
        "Type 'string' is not assignable to type 'number'.",
      ]
    `);
  });

  it("is the socket with its messages for a WebSocket", () => {
    expect(tell("socket")).toMatchInlineSnapshot(`
      [
        "Type 'WebSocket<{ id: number; name: string; price: number; }, unknown>' is not assignable to type 'never'.",
        "Type '{ readonly room: number; }' is not assignable to type 'never'.",
        "Type '{ id: string; }' is not assignable to type 'never'.",
      ]
    `);
  });

  it("says what a WebSocket does not take", () => {
    expect([tell("misfitMessage"), tell("socketBody"), tell("noDenial")]).toMatchInlineSnapshot(`
      [
        [
          "Type 'string' is not assignable to type 'number'.",
        ],
        [
          "Object literal may only specify known properties, and 'body' does not exist in type 'WebSocketOptions<"/rooms", undefined, undefined, undefined, undefined, NoDependencies, undefined, undefined>'.",
        ],
        [
          "Type '{ id: number; }' is not assignable to type 'Promise<Denial> | Denial'.",
        ],
      ]
    `);
  });

  it("says that a request has one body", () => {
    expect(tell("formBesideBody")).toMatchInlineSnapshot(`
      [
        "Type '{ a: z.ZodString; }' is not assignable to type '{ a: ZodString; } & "a request has one body: declare body or form, not both"'.",
      ]
    `);
  });

  it("names the option that was meant", () => {
    expect(tell("misspelt").join()).toContain("Did you mean to write 'responseModel'?");
  });

  it("says why a dependency can't be named like a slot", () => {
    expect(tell("takenName")).toMatchInlineSnapshot(`
      [
        "Type 'Dependency<{ id: string; }>' is not assignable to type '"is a slot of the context: give the dependency another name"'.",
      ]
    `);
  });

  it("says what a documented error has and another class lacks", () => {
    expect(tell("strangeError")).toMatchInlineSnapshot(`
      [
        "Type 'typeof HTTPException' is missing the following properties from type 'DocumentedErrorClass': errorName, statusCode, model, description, headers",
      ]
    `);
  });

  it("is what a documented error takes, and the error itself", () => {
    expect(tell("strangeContent")).toMatchInlineSnapshot(`
      [
        "Type 'string' is not assignable to type 'number'.",
      ]
    `);
    expect(tell("error")).toMatchInlineSnapshot(`
      [
        "Type 'DocumentedError<{ id: number; name: string; price?: number | undefined; }>' is not assignable to type 'never'.",
      ]
    `);
  });

  it("names the dependency that is missing, in a handler and in a dependency", () => {
    expect(tell("missingDependency").join("\n")).toMatchInlineSnapshot(
      `"Property 'usr' does not exist on type 'Context<"/items", undefined, undefined, undefined, undefined, undefined, undefined, NoResponses> & StateSlot<NoState> & DependencyValues<...>'."`,
    );
    expect(tell("missingNeed").join("\n")).toMatchInlineSnapshot(
      `"Property 'session' does not exist on type 'Context<string, undefined, undefined, undefined, undefined, undefined, undefined, NoResponses> & ScopesSlot<undefined> & DependencyValues<{ user: Dependency<...>; }>'."`,
    );
  });

  it("names the field that a dependency does not give", () => {
    expect(tell("misnamedField")).toMatchInlineSnapshot(`
      [
        "Property 'name' does not exist on type '{ id: string; }'.",
      ]
    `);
  });

  it("says that security scopes must be declared", () => {
    expect(tell("undeclaredScopes")).toMatchInlineSnapshot(`
      [
        "Property 'scopes' does not exist on type 'NotDeclared<"securityScopes">'.",
      ]
    `);
  });

  it("says what is no dependency", () => {
    expect(tell("noDependency").join("\n")).toMatchInlineSnapshot(
      `"Object literal may only specify known properties, and 'id' does not exist in type 'Dependable'."`,
    );
  });

  it("says that nobody yields this state", () => {
    expect(tell("stateOfNobody")).toMatchInlineSnapshot(`
      [
        "'state.pool' is of type 'unknown'.",
      ]
    `);
  });

  it("names the declared statuses for reply", () => {
    expect(tell("strangeStatus")).toMatchInlineSnapshot(`
      [
        "Argument of type '410' is not assignable to parameter of type '404'.",
      ]
    `);
  });
});

/** The first line of each error of a route, without its place in the generated file. */
function tell(route: keyof typeof routes): string[] {
  const line = firstLine + Object.keys(routes).indexOf(route);
  return told
    .filter((text) => lineOf(text) === line)
    .map((text) => text.replace(/^.*error TS\d+: /, ""));
}

function lineOf(text: string): number | undefined {
  const found = /routes\.ts\((\d+),\d+\): error TS/.exec(text);
  return found ? Number(found[1]) : undefined;
}
