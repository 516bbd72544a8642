/**
 * Compares a text that a client has sent with a secret. How long it takes depends on the length of what was sent alone:
 * neither how much of it is right nor how long the secret is can be told from the time.
 *
 * @example
 * if (!isEqualSecret(sent.password, process.env.PASSWORD)) throw new HTTPException(401);
 */
export function isEqualSecret(sent: string, secret: string): boolean {
  let difference = sent.length ^ secret.length;
  for (let at = 0; at < sent.length; at += 1) {
    // Beyond its end the secret begins anew, so that a longer text takes no other path. An empty one has NaN, which is 0 here.
    difference |= sent.charCodeAt(at) ^ secret.charCodeAt(at % secret.length);
  }
  return difference === 0;
}
