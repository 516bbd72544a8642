// The suite is shown in docs/pages/testing-dependencies.md; its tests are collected here.
await import("./main-suite.ts");
