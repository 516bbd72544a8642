import { expect, it } from "vitest";
import { hashPassword, isPassword } from "./passwords.ts";

it("knows the password by its hash", async () => {
  const hashed = await hashPassword("swordfish");

  expect(hashed).toMatch(/^\$argon2id\$/);
  expect(await isPassword("swordfish", hashed)).toBe(true);
  expect(await isPassword("sword", hashed)).toBe(false);
});

it("makes another hash of the same password each time", async () => {
  expect(await hashPassword("swordfish")).not.toBe(await hashPassword("swordfish"));
});
