import { expect, it } from "vitest";
import { app } from "./tutorial007.ts";

it("knows who has both right", async () => {
  const response = await ask("stanleyjobson:swordfish");

  expect(await response.json()).toEqual({ username: "stanleyjobson" });
});

it.each(["stanleyjobson:guess", "alice:swordfish", "stanleyjobson:", "stanleyjobson:swordfishes"])(
  "does not know %s",
  async (credentials) => {
    const response = await ask(credentials);

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Basic");
    expect(await response.json()).toEqual({ detail: "Incorrect username or password" });
  },
);

function ask(credentials: string): Promise<Response> {
  return app.request("/users/me", { headers: { authorization: `Basic ${btoa(credentials)}` } });
}
