import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/", () => ({
  at: new Date("2026-11-22T09:30:00Z"),
  stock: new Map([
    ["ink", 3],
    ["paper", 500],
  ]),
  tags: new Set(["new", "sale"]),
  bytes: new TextEncoder().encode("ink"),
  samples: Float64Array.of(0.5, 1.5),
  nothing: undefined,
  list: [undefined],
}));

app.get("/bigint", () => ({ rows: [{ id: 9007199254740993n }] }));
app.get("/nan", () => ({ ratio: 0 / 0 }));
