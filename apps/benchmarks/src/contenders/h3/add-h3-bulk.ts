import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { type H3, type H3Event, HTTPError, iterable } from "h3";
import { provideFile, yieldParts } from "../../shop/bulk.ts";
import { Profile, Tick } from "../../shop/models.ts";
import { describeUser, findRights, findUser, readToken, type User } from "../../shop/people.ts";
import { text } from "../../shop/shop.ts";
import { followTicks } from "../../shop/ticks.ts";

/** Text, streams, the file, and the profile, whose dependencies are functions that call one another. */
export function addH3Bulk(app: H3): void {
  const file = provideFile();
  app.get("/text", (event) => {
    event.res.headers.set("content-type", "text/plain; charset=utf-8");
    return text;
  });
  app.get("/parts", (event) => {
    event.res.headers.set("content-type", "text/plain; charset=utf-8");
    return iterable(yieldParts());
  });
  app.get("/file", async (event) => {
    const { size } = await stat(file);
    event.res.headers.set("content-type", "text/plain; charset=utf-8");
    event.res.headers.set("content-length", String(size));
    return Readable.toWeb(createReadStream(file));
  });
  app.get("/profile", (event) => {
    const user = requireUser(event);
    return Profile.parse(describeUser(user, findRights(user)));
  });
  app.get("/ticks", (event) => {
    event.res.headers.set("content-type", "text/event-stream");
    event.res.headers.set("cache-control", "no-cache");
    return iterable(formatTicks(), {
      serializer: (line) => new TextEncoder().encode(String(line)),
    });
  });
}

function requireUser(event: H3Event): User {
  const user = findUser(readToken(event.req.headers.get("authorization")));
  if (user === null) throw new HTTPError({ status: 401 });
  return user;
}

async function* formatTicks(): AsyncGenerator<string> {
  for await (const tick of followTicks()) yield `data: ${JSON.stringify(Tick.parse(tick))}\n\n`;
}
