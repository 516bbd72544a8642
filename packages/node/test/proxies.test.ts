import { App, type Request } from "@fastidious/core";
import { afterEach, describe, expect, it } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "../src/index.ts";
import { exchangeBytes, lines } from "./exchange-bytes.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

interface Seen {
  readonly client: Request["client"];
  readonly url: string;
  readonly id: string;
}

/** What a handler sees of a request from this machine with these headers. */
async function see(
  trustedProxies: ServeOptions["trustedProxies"],
  ...headers: string[]
): Promise<Seen> {
  const app = new App({ rootPath: "/api" });
  app.get("/items", ({ request }) => ({
    client: request.client,
    url: request.url,
    id: request.id,
  }));
  const server = await serve(app, { port: 0, handleSignals: false, trustedProxies });
  running.push(server);
  const answer = await exchangeBytes(
    server.port,
    lines("GET /items?q=1 HTTP/1.1", "host: inner:8000", "connection: close", ...headers, "", ""),
  );
  // Proof: what the handler above answers.
  return JSON.parse(answer.slice(answer.indexOf("{"))) as Seen;
}

const forwarded = [
  "x-forwarded-for: 203.0.113.7",
  "x-forwarded-proto: https",
  "x-forwarded-host: shop.example",
];

describe("what proxies say", () => {
  it("is believed of nobody by default", async () => {
    const seen = await see(undefined, ...forwarded, "x-request-id: from-outside");

    expect(seen.client?.host).toBe("127.0.0.1");
    expect(seen.url).toBe("http://inner:8000/api/items?q=1");
    expect(seen.id).not.toBe("from-outside");
  });

  it("is believed of those that are trusted", async () => {
    const seen = await see(["127.0.0.1"], ...forwarded, "x-request-id: 4bf92f3577b3/00f0-67aa");

    expect(seen).toEqual({
      client: { host: "203.0.113.7", port: 0 },
      url: "https://shop.example/api/items?q=1",
      id: "4bf92f3577b3/00f0-67aa",
    });
  });

  it("is believed of no other", async () => {
    const seen = await see(["10.0.0.0/8", "::1"], ...forwarded);

    expect(seen.client?.host).toBe("127.0.0.1");
    expect(seen.url).toBe("http://inner:8000/api/items?q=1");
  });

  it.each(["::ffff:127.0.0.1", "127.0.0.0/8", "::ffff:7f00:1", "::ffff:127.0.0.0/104"])(
    "is believed however its address is written: %s",
    async (proxy) => {
      const seen = await see([proxy], ...forwarded);

      expect(seen.client?.host).toBe("203.0.113.7");
    },
  );
});

describe("the client", () => {
  const trusted = ["127.0.0.1", "10.0.0.0/8"];

  it.each([
    ["is the last hop that is no trusted proxy", "6.6.6.6, 203.0.113.7, 10.0.0.2", "203.0.113.7"],
    ["is the first where all are trusted", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
    ["is the hop before what is no address", "6.6.6.6, banana, 10.0.0.2", "10.0.0.2"],
    ["is the peer where the last hop is no address", "6.6.6.6, unknown", "127.0.0.1"],
    ["has an IPv6 address", "6.6.6.6, 2001:db8::1", "2001:db8::1"],
    ["is told in its plain form", "::ffff:203.0.113.7", "203.0.113.7"],
    ["has no octets beyond 255", "203.0.113.700", "127.0.0.1"],
    ["is the peer where nothing is said", "", "127.0.0.1"],
  ])("%s", async (_name, hops, host) => {
    const seen = await see(trusted, `x-forwarded-for: ${hops}`);

    expect(seen.client?.host).toBe(host);
  });

  it.each([
    ["203.0.113.7:4711", { host: "203.0.113.7", port: 4711 }],
    ["[2001:db8::1]:4711", { host: "2001:db8::1", port: 4711 }],
    ["[2001:db8::1]", { host: "2001:db8::1", port: 0 }],
  ])("may have a port: %s", async (hop, client) => {
    expect((await see(trusted, `x-forwarded-for: ${hop}`)).client).toEqual(client);
  });

  it("is read in one pass however many hops are claimed", async () => {
    const startedAt = performance.now();

    const seen = await see(trusted, `x-forwarded-for: ${"6.6.6.6,".repeat(1900)}203.0.113.7`);

    expect(seen.client?.host).toBe("203.0.113.7");
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe("scheme and host", () => {
  const trusted = ["127.0.0.1", "10.0.0.0/8"];

  it("are those of the proxy that met the client, where each has added its own", async () => {
    const seen = await see(
      trusted,
      "x-forwarded-for: 6.6.6.6, 203.0.113.7, 10.0.0.2",
      "x-forwarded-proto: gopher, https, http",
      "x-forwarded-host: evil.example, shop.example, inner",
    );

    expect(seen.url).toBe("https://shop.example/api/items?q=1");
  });

  it.each([
    ["x-forwarded-proto: javascript", "http://inner:8000/api/items?q=1"],
    ["x-forwarded-host: evil.example/admin?", "http://inner:8000/api/items?q=1"],
    ["x-forwarded-host: user@evil.example", "http://inner:8000/api/items?q=1"],
    ["x-forwarded-host: evil.example:99999", "http://inner:8000/api/items?q=1"],
  ])("are passed over where they are none: %s", async (header, url) => {
    expect((await see(trusted, header)).url).toBe(url);
  });
});

describe("the id of a trusted proxy", () => {
  it.each(["", "a b", "é", "a".repeat(129), 'a"b', "a,b"])(
    "is passed over where it is not well-formed: %s",
    async (id) => {
      const seen = await see(["127.0.0.1"], `x-request-id: ${id}`);

      expect(seen.id).toMatch(/^[0-9a-z]+-[0-9a-z]+$/);
    },
  );
});

describe("trustedProxies", () => {
  it.each([
    "banana",
    "10.0.0.0/33",
    "::1/129",
    "10.0.0/8",
    "10.0.0.0/8/8",
    "10.0.0.0/",
    "300.0.0.1",
    "",
  ])("is refused where it holds what is no network: %s", async (entry) => {
    const serving = serve(new App(), { port: 0, trustedProxies: [entry] });

    await expect(serving).rejects.toThrow(
      `serve: trustedProxies has "${entry}". Write addresses and networks, such as "10.0.0.0/8" or "::1".`,
    );
  });
});
