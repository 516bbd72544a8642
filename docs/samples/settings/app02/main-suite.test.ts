// The suite is shown in docs/pages/settings.md; its tests are collected here.
await import("./main-suite.ts");
