import { describe, expect, it } from "vitest";
import { chooseEncoding } from "./choose-encoding.ts";

describe("chooseEncoding", () => {
  it("prefers Brotli, the smallest", () => {
    expect(chooseEncoding("gzip, deflate, br, zstd")).toBe("br");
  });

  it("takes gzip where a browser has no Brotli, as without TLS", () => {
    expect(chooseEncoding("gzip, deflate")).toBe("gzip");
  });

  it("sends bytes as they are to who asks for nothing", () => {
    expect(chooseEncoding(undefined)).toBe("identity");
    expect(chooseEncoding("")).toBe("identity");
    expect(chooseEncoding("zstd")).toBe("identity");
  });

  it("takes no encoding that is refused", () => {
    expect(chooseEncoding("br;q=0, GZIP;q=0.5")).toBe("gzip");
    expect(chooseEncoding("br; q=0.000, gzip ;q=0.0")).toBe("identity");
  });
});
