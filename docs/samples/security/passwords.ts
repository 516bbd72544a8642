import { hash, verify } from "@node-rs/argon2";

/** What to keep of a password: nobody can tell from it what the password was. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether this is the password that was hashed. Salt and costs stand in the hash. */
export function isPassword(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, password);
}
