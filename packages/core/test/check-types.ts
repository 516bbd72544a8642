import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const core = dirname(import.meta.dirname);
const compiler = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));

const preamble = `
import { z } from "zod";
import { APIRouter, dependency, documentedError, HTTPException, UploadFile } from "../../src/index.ts";
const app = new APIRouter();
const Item = z.object({ id: z.int(), name: z.string(), price: z.number().default(0) });
const NotFound = z.object({ detail: z.string() });
const OutOfStock = documentedError("OutOfStock", { statusCode: 409, model: Item });
const ItemPath = z.object({ item_id: z.int() });
const Paging = z.object({ limit: z.int().default(10) });
const user = dependency({ headers: { authorization: z.string() } }, async ({ headers }) => ({ id: headers.authorization }));
const database = dependency(async function* () { yield { find: async (id: string) => ({ id, name: "x" }) }; });
const page = dependency({ query: { limit: z.int().default(10) }, dependencies: { user } }, ({ query, user }) => ({ limit: query.limit, by: user.id }));
const account = dependency({ dependencies: { user, database } }, ({ user, database }) => database.find(user.id));
`;

const project = {
  extends: "../../../../tsconfig.json",
  compilerOptions: {
    composite: false,
    incremental: false,
    noEmit: true,
    isolatedDeclarations: false,
    declaration: false,
    declarationMap: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    rootDir: "../..",
    tsBuildInfoFile: null,
  },
  files: ["routes.ts"],
  references: [],
};

/** Has the compiler check routes that stand after a router `app` and a few schemas, and returns all that it prints. */
export function checkTypes(lines: readonly string[]): string {
  mkdirSync(join(core, "dist"), { recursive: true });
  const folder = mkdtempSync(join(core, "dist", "check-types-"));
  try {
    writeFileSync(join(folder, "routes.ts"), [preamble, ...lines].join("\n"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
    const command = [join(compiler, "bin", "tsc"), "-p", folder, "--extendedDiagnostics"];
    return spawnSync(process.execPath, command, { encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
