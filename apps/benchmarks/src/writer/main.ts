import { stagePackages } from "../measure/stage-packages.ts";

stagePackages();
// Only now is there what it imports.
const { reportWriters } = await import("./report-writers.ts");
reportWriters();
