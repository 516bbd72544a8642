import { z } from "zod";
import { App } from "../../app/app.ts";
import { APIRouter } from "../api-router.ts";
import { dependency, type Dependency } from "./dependency.ts";
import { security } from "./security.ts";
import type { SecurityScopes } from "./security-scopes.ts";
import type { NotDeclared } from "../slots.ts";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function is<A, B>(same: Equal<A, B>): void {
  void same;
}

const app = new App();

// Three levels: what each gives is what the next one gets, and the handler at last.
const settings = dependency(() => ({ url: "postgres://", retries: 3 as const }));
const database = dependency({ dependencies: { settings } }, async function* (needs) {
  is<typeof needs.settings, { url: string; retries: 3 }>(true);
  yield { url: needs.settings.url, count: (table: string): number => table.length };
});
const users = dependency(
  { query: { limit: z.int().default(10) }, dependencies: { database } },
  async ({ query, database: held }) => ({ limit: query.limit, total: held.count("users") }),
);
app.get(
  "/",
  { dependencies: { users, now: () => new Date(), later: async () => 1 } },
  (context) => {
    is<typeof context.users, { limit: number; total: number }>(true);
    is<typeof context.now, Date>(true);
    is<typeof context.later, number>(true);
    return 1;
  },
);

// Dependencies of application, router and route stand beside one another.
const guarded = new App({ dependencies: { settings } });
guarded.get("/", { dependencies: { database } }, (context) => {
  is<typeof context.settings.retries, 3>(true);
  is<ReturnType<typeof context.database.count>, number>(true);
  return 1;
});

// One of the scope "app" gets what it needs, and nothing of a request.
const pool = dependency({ scope: "app" }, async () => new Map<string, number>());
const cache = dependency({ scope: "app", dependencies: { pool } }, (needs) => {
  is<typeof needs.pool, Map<string, number>>(true);
  // @ts-expect-error there is no request
  return needs.request;
});
void cache;

// security() gives what the dependency gives; the slot is there where it is declared.
const scoped = dependency(
  { securityScopes: true, dependencies: { settings } },
  ({ securityScopes }) => {
    is<typeof securityScopes, SecurityScopes>(true);
    return securityScopes.scopeText;
  },
);
dependency({ dependencies: { settings } }, ({ securityScopes }) => {
  is<typeof securityScopes, NotDeclared<"securityScopes">>(true);
});
app.get("/", { dependencies: { user: security(scoped, { scopes: ["me"] }) } }, ({ user }) => {
  is<typeof user, string>(true);
  return user;
});

// An object of a class is a dependency where it has the value's type, settings and a maker.
class Limit implements Dependency<number> {
  declare readonly value?: number;
  readonly settings = { query: { limit: z.int() } };
  make({ query }: { query: { limit: number } }): number {
    return query.limit;
  }
}
app.get("/", { dependencies: { limit: new Limit() } }, ({ limit }) => {
  is<typeof limit, number>(true);
  return limit;
});

// The state of the application and of a router, typed for what is registered there.
const stateful = new App({
  dependencies: { settings },
  lifespan: async function* (starting) {
    void starting.plan();
    yield { pool: new Map<string, number>() };
  },
});
stateful.get("/", ({ state, settings: held }) => {
  is<typeof state.pool, Map<string, number>>(true);
  is<typeof held.retries, 3>(true);
  return state.pool.size;
});
stateful.get("/", { dependencies: { users } }, ({ state, users: found }) => {
  is<typeof state.pool, Map<string, number>>(true);
  return found.total;
});
const router = new APIRouter({
  lifespan: function* () {
    yield { model: "small" };
  },
});
router.get("/", ({ state }) => state.model.length);
stateful.includeRouter(router);
const silent = new App({
  lifespan: async function* () {
    yield;
  },
});
silent.get("/", ({ state }) => {
  // @ts-expect-error nobody yields it
  return state.pool.size;
});
const plain: App = new App();
plain.get("/", ({ state }) => state["anything"]);

// Stand-ins have the type of what they stand in for.
app.dependencyOverrides.set(settings, { url: "", retries: 3 });
app.dependencyOverrides.set(
  settings,
  dependency({ query: { url: z.string() } }, ({ query }) => ({
    url: query.url,
    retries: 3 as const,
  })),
);
app.dependencyOverrides.set(settings, async function* () {
  yield { url: "", retries: 3 as const };
});
// @ts-expect-error another type
app.dependencyOverrides.set(settings, { url: "" });
// @ts-expect-error a dependency of another type
app.dependencyOverrides.set(settings, database);

const named = dependency((): { name: string } | null => null);
app.dependencyOverrides.set(named, null);
app.dependencyOverrides.set(named, { name: "Ada" });
app.dependencyOverrides.set(named, () => ({ name: "Ada" }));
// @ts-expect-error every function has a name, and this one makes something else
app.dependencyOverrides.set(named, () => 5);

const double = dependency(() => (x: number) => x * 2);
app.dependencyOverrides.set(double, () => (x) => x * 3);
// @ts-expect-error a function is called for the value: it is not the value itself
app.dependencyOverrides.set(double, (x: number) => x * 3);

// Outside a request.
const counted = app.withDependencies({ database, pool }, async (context) => {
  is<typeof context.pool, Map<string, number>>(true);
  return context.database.count("users");
});
is<typeof counted, Promise<number>>(true);
