import { expect, it } from "vitest";
import { app } from "./guarded.ts";

const ada = { authorization: `Basic ${btoa("ada:lace")}` };

it("sends members their files", async () => {
  const response = await app.request("/static/members/letter.txt", { headers: ada });

  expect(await response.text()).toBe("For members.\n");
});

it.each([
  ["/static/members/letter.txt", 401],
  ["/static/%6Dembers/letter.txt", 401],
  ["/static/members%2Fletter.txt", 404],
  ["/static//members/letter.txt", 404],
  ["/static/./members/letter.txt", 401],
])("sends nobody else there by %s", async (path, status) => {
  const response = await app.request(path);

  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain("members.");
});
