import { describe, expect, it } from "vitest";
import { checkTypes } from "./check-types.ts";

describe("what an editor shows", () => {
  it("is the values themselves for slots and dependencies", () => {
    const told =
      tell(`app.get("/items/{item_id}", { path: { item_id: z.int() }, query: { q: z.string().optional(), tag: z.array(z.string()).default([]) }, dependencies: { user } }, (context) => {
      const path: never = context.path; const query: never = context.query; const held: never = context.user;
    });`);

    expect(told).toMatchInlineSnapshot(`
      [
        "Type '{ readonly item_id: number; }' is not assignable to type 'never'.",
        "Type '{ readonly q: string | undefined; readonly tag: string[]; }' is not assignable to type 'never'.",
        "Type '{ id: string; }' is not assignable to type 'never'.",
      ]
    `);
  });

  it("says which slot must be declared", () => {
    const told = tell(`app.get("/items", {}, ({ query }) => query.q);`);

    expect(told).toMatchInlineSnapshot(`
      [
        "Property 'q' does not exist on type 'NotDeclared<"query">'.",
      ]
    `);
  });

  it("says which name the path lacks", () => {
    const told = tell(`app.get("/items/{id}", { path: { itemId: z.int() } }, () => 1);`);

    expect(told).toMatchInlineSnapshot(`
      [
        "Type '{ itemId: z.ZodInt; }' is not assignable to type '{ itemId: ZodInt; } & "\\"itemId\\" is not in the path /items/{id}"'.",
      ]
    `);
  });

  it("points at the returned field that does not fit the model", () => {
    const told = tell(
      `app.get("/items", { responseModel: Item }, () => ({ id: "1", name: "x" }));`,
    );

    expect(told).toMatchInlineSnapshot(`
      [
        "Type 'string' is not assignable to type 'number'.",
      ]
    `);
  });

  it("names the option that was meant", () => {
    const told = tell(`app.get("/items", { respnseModel: Item }, () => 1);`);

    expect(told.join()).toContain("Did you mean to write 'responseModel'?");
  });

  it("says why a dependency can't be named like a slot", () => {
    const told = tell(`app.get("/items", { dependencies: { query: user } }, () => 1);`);

    expect(told).toMatchInlineSnapshot(`
      [
        "Type 'Dependency<{ id: string; }>' is not assignable to type '"is a slot of the context: give the dependency another name"'.",
      ]
    `);
  });

  it("names the declared statuses for reply", () => {
    const told = tell(
      `app.get("/items", { responses: { 404: NotFound } }, ({ reply }) => reply(410, { detail: "gone" }));`,
    );

    expect(told).toMatchInlineSnapshot(`
      [
        "Argument of type '410' is not assignable to parameter of type '404'.",
      ]
    `);
  });
});

/** The first line of each error, without its place in the generated file. */
function tell(line: string): string[] {
  return checkTypes([line])
    .split("\n")
    .filter((told) => told.includes("error TS"))
    .map((told) => told.replace(/^.*error TS\d+: /, ""));
}
