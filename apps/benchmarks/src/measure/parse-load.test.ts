import { describe, expect, it } from "vitest";
import { parseAutocannon, parseWrk } from "./parse-load.ts";

describe("parseWrk", () => {
  it("reads the requests and the time they took", () => {
    const output =
      "  1 threads and 64 connections\n  93801 requests in 2.10s, 13.24MB read\n     50%  635.91us\n     99%    2.87ms\nRequests/sec:  44672.96\n";

    expect(parseWrk(output)).toEqual({
      requests: 93801,
      seconds: 2.1,
      p99Milliseconds: 2.87,
    });
  });

  it("counts milliseconds as such", () => {
    expect(parseWrk("  99%  500.00us\n  12 requests in 500.00ms, 1MB read")).toEqual({
      requests: 12,
      seconds: 0.5,
      p99Milliseconds: 0.5,
    });
  });

  it("refuses a window with wrong answers in it", () => {
    const output = "  12 requests in 1.00s, 1MB read\n  Non-2xx or 3xx responses: 3\n";

    expect(() => parseWrk(output)).toThrow('wrk reports "Non-2xx or 3xx responses: 3".');
  });

  it("refuses a window with failed sockets", () => {
    const output =
      "  12 requests in 1.00s, 1MB read\n  Socket errors: connect 0, read 2, write 0, timeout 0\n";

    expect(() => parseWrk(output)).toThrow("Socket errors: connect 0, read 2");
  });
});

describe("parseAutocannon", () => {
  it("reads the requests and the time they took", () => {
    const output =
      '{"duration":2.02,"non2xx":0,"errors":0,"latency":{"p99":3},"requests":{"total":81000}}';

    expect(parseAutocannon(output)).toEqual({
      requests: 81000,
      seconds: 2.02,
      p99Milliseconds: 3,
    });
  });

  it("refuses a window with wrong answers in it", () => {
    const output =
      '{"duration":2,"non2xx":4,"errors":1,"latency":{"p99":3},"requests":{"total":10}}';

    expect(() => parseAutocannon(output)).toThrow(
      "autocannon reports 4 wrong answers and 1 errors.",
    );
  });
});
