import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createApp } from "./keep.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "photos-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("keeps the file under a name that its content gives", async () => {
  const body = new FormData();
  body.append("photo", new File(["hello"], "../../etc/passwd"));

  const response = await createApp(folder).request("/photos", { method: "POST", body });

  const name = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
  expect(await response.json()).toEqual({ name, size: 5 });
  expect(await readFile(join(folder, name), "utf8")).toBe("hello");
});
