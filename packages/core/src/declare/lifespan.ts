/** What a lifespan gets: the application that starts. Annotate it with your application's class for what else that has. */
export interface LifespanApp {
  /** Makes the application ready, and gives its routes. */
  plan(): readonly unknown[];
}

/**
 * What an application or a router opens before the first request, and closes after the last: a generator that yields the
 * state once. It is resumed after its `yield` when the application ends.
 *
 * @example
 * new Fastidious({
 *   lifespan: async function* () {
 *     const pool = await connect();
 *     yield { pool };
 *     await pool.end();
 *   },
 * });
 *
 * @see https://fastapi.tiangolo.com/advanced/events/
 */
export type Lifespan<State extends object> = LifespanMethod<State>["open"];

/** As a method, so that its parameter may be annotated with the application's own class. */
interface LifespanMethod<State extends object> {
  open(app: LifespanApp): AsyncGenerator<State | void, void> | Generator<State | void, void>;
}

/** What a lifespan that yields nothing leaves: `{}`, to which every name can be added. */
export type NoState = Record<never, never>;
