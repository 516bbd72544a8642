import { expect, it } from "vitest";
import { app } from "./limits.ts";

function upload(name: string, ...files: File[]): RequestInit {
  const body = new FormData();
  for (const file of files) body.append(name, file);
  return { method: "POST", body };
}

it("refuses a file that is too large", async () => {
  const response = await app.request(
    "/avatars",
    upload("avatar", new File(["x".repeat(200_001)], "a.png")),
  );

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    detail: "A file of the form has more than 200000 bytes (formLimits.fileBytes).",
  });
});

it("refuses too many files", async () => {
  const files = Array.from({ length: 6 }, () => new File(["x"], "a.png"));

  const response = await app.request("/photos", upload("photos", ...files));

  expect(response.status).toBe(413);
});
