import { expect, it } from "vitest";
import { app } from "./tutorial001-03.ts";

function upload(name: string, ...files: File[]): RequestInit {
  const body = new FormData();
  for (const file of files) body.append(name, file);
  return { method: "POST", body };
}

it("reads the bytes", async () => {
  const response = await app.request("/files/", upload("file", new File(["12345"], "a")));

  expect(await response.json()).toEqual({ file_size: 5 });
});

it("describes the file in the document", async () => {
  const document = await (await app.request("/openapi.json")).json();

  expect(JSON.stringify(document)).toContain("A file read as UploadFile");
});
