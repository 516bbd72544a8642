import { describe, expect, it } from "vitest";
import { summarizeProfile } from "./summarize-profile.ts";
import { toPlace } from "./to-place.ts";

describe("summarizeProfile", () => {
  it("adds samples up by function and by origin, without idle time", () => {
    const profile = {
      nodes: [
        { id: 1, callFrame: { functionName: "(idle)", url: "", lineNumber: -1 } },
        { id: 2, callFrame: { functionName: "send", url: "node:_http_outgoing", lineNumber: 9 } },
        { id: 3, callFrame: { functionName: "end", url: "node:_http_outgoing", lineNumber: 19 } },
      ],
      samples: [1, 2, 3, 2],
      timeDeltas: [900, 10, 40, 20],
    };

    expect(summarizeProfile(profile)).toEqual({
      functions: [
        { what: "end  node:_http_outgoing:20", microseconds: 40 },
        { what: "send  node:_http_outgoing:10", microseconds: 30 },
      ],
      origins: [{ what: "node:_http_outgoing", microseconds: 70 }],
    });
  });
});

describe("toPlace", () => {
  it("names our packages by file", () => {
    const url =
      "file:///srv/apps/benchmarks/dist/node_modules/@fastidious/core/dist/run/handle-request.js";

    const place = toPlace({ functionName: "handleRequest", url, lineNumber: 11 });

    expect(place.origin).toBe("@fastidious/core run/handle-request");
  });

  it("names other packages as a whole", () => {
    const url = "file:///srv/node_modules/.pnpm/fastify@5.0.0/node_modules/fastify/lib/reply.js";

    const place = toPlace({ functionName: "", url, lineNumber: 11 });

    expect(place).toEqual({ origin: "fastify", label: "(anonymous)  fastify reply.js:12" });
  });

  it("keeps the names that V8 gives to its own work", () => {
    const place = toPlace({ functionName: "(garbage collector)", url: "", lineNumber: -1 });

    expect(place.origin).toBe("(garbage collector)");
  });
});
