// The suite is shown in docs/pages/testing.md; its tests are collected here.
await import("./main-suite.ts");
