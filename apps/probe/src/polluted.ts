/** What every object has under the name "isAdmin": `null`, unless a request has written on the prototype of them all. */
export function readPolluted(): unknown {
  return Reflect.get({}, "isAdmin") ?? null;
}
