// The suite is shown in docs/pages/async-tests.md; its tests are collected here.
await import("./main-suite.ts");
