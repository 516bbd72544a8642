import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const home = dirname(import.meta.dirname);
const compiler = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));

const exported = `
import { z } from "zod";
import { APIKeyHeader, APIRouter, declareRoute, dependency, documentedError, eitherSecurity, Fastidious, HTMLResponse, OAuth2PasswordBearer } from "../../src/index.ts";
export const app = new Fastidious();
export const token = new OAuth2PasswordBearer({ tokenUrl: "token", autoError: false });
export const either = eitherSecurity({ token, key: new APIKeyHeader({ name: "key" }) });
export const caller = dependency({ dependencies: { token, either } }, (context) => context);
export const user = dependency({ query: { name: z.string() } }, ({ query }) => query.name);
export const router = new APIRouter({ prefix: "/items", dependencies: { user } });
export const bare = new APIRouter();
export const read = router.get("/{id}", { responseModel: z.object({ id: z.string() }) }, ({ path }) => path);
export const page = app.get("/", { responseClass: HTMLResponse }, () => "<p>");
export const declared = declareRoute("GET", "/{id}", { dependencies: { user } });
export const OutOfStock = documentedError("OutOfStock", { statusCode: 409, model: z.object({ sku: z.string() }) });
export class NoneLeft extends OutOfStock {}
export const left = new OutOfStock({ sku: "A-1" });
export const overrides = app.dependencyOverrides;
export const plan = () => app.plan();
export const document = () => app.openapi();
`;

// A user's compiler may name only what the user has installed: with pnpm that is this package, not those beneath it.
it("lets what users export be declared by names of this package alone", { timeout: 30_000 }, () => {
  const declarations = emitDeclarations(exported);

  expect(declarations).toContain('WireOf<"/items/{id}"');
  expect(declarations.match(/@fastidious\/.*?"\)\.\w+/g)).toBeNull();
});

function emitDeclarations(source: string): string {
  mkdirSync(join(home, "dist"), { recursive: true });
  const folder = mkdtempSync(join(home, "dist", "declarations-"));
  const emitted = join(folder, "emitted");
  const options =
    "--ignoreConfig --target es2023 --module nodenext --types node --strict --skipLibCheck --declaration --emitDeclarationOnly --allowImportingTsExtensions";
  try {
    writeFileSync(join(folder, "exported.ts"), source);
    const command = [
      join(compiler, "bin", "tsc"),
      join(folder, "exported.ts"),
      "--outDir",
      emitted,
    ];
    spawnSync(process.execPath, [...command, "--rootDir", home, ...options.split(" ")]);
    return readFileSync(join(emitted, relative(home, folder), "exported.d.ts"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
