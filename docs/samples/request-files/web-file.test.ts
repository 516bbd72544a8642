import { expect, it } from "vitest";
import { app } from "./web-file.ts";

function upload(name: string, ...files: File[]): RequestInit {
  const body = new FormData();
  for (const file of files) body.append(name, file);
  return { method: "POST", body };
}

it("takes a picture", async () => {
  const image = new File(["x"], "a.png", { type: "image/png" });

  const response = await app.request("/images", upload("image", image));

  expect(await response.json()).toEqual({ type: "image/png" });
});

it("refuses what does not say that it is one", async () => {
  const image = new File(["x"], "a.txt", { type: "text/plain" });

  const response = await app.request("/images", upload("image", image));

  expect(await response.json()).toMatchObject({ detail: [{ loc: ["body", "image"] }] });
});
