/**
 * How many connections may wait to be accepted. Node's own 511 are fewer than a load balancer may open at once, and the
 * system forgets those beyond.
 */
export const backlog = 2048;
