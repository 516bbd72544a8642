import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("takes fields and files together", async () => {
  const body = new FormData();
  body.append("token", "foo");
  body.append("file", new File(["<file content>"], "test.txt"));
  body.append("fileb", new File(["<file b content>"], "testb.txt", { type: "text/plain" }));

  const response = await app.request("/files/", { method: "POST", body });

  expect(await response.json()).toEqual({
    file_size: 14,
    token: "foo",
    fileb_content_type: "text/plain",
  });
});

it("names what is missing", async () => {
  const body = new URLSearchParams({ token: "foo" });

  const response = await app.request("/files/", { method: "POST", body });

  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["body", "file"] }, { loc: ["body", "fileb"] }],
  });
});
