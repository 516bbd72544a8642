// The suite is shown in docs/pages/testing.md; its tests are collected here.
await import("./tutorial004-suite.ts");
