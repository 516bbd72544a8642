import { Fastidious } from "fastidious";
import { serve } from "fastidious/node";

const app = new Fastidious({
  lifespan: async function* () {
    const pool = await openPool();
    yield { pool };
    await pool.end(); // once nothing runs any more
  },
});

app.get("/", ({ state }) => state.pool.query("select 1"));

export const server = await serve(app, {
  port: Number(process.env["PORT"] ?? 8000),
  readinessPath: "/ready", // 200, and 503 once it closes
  shutdownDelay: 5000, // for the load balancer to notice
  drainTimeout: 20_000, // for what runs
});

interface Pool {
  query(text: string): Promise<unknown[]>;
  end(): Promise<void>;
}

/** Stands in for your database's own. */
function openPool(): Promise<Pool> {
  return Promise.resolve({
    query: () => Promise.resolve([1]),
    end: () => Promise.resolve(),
  });
}
