/** Made at first use: workers forbid chance before the first request. */
let prefix: string | undefined;
let count = 0;

/**
 * A name for a request, different from those of other requests and other processes: "k3v9x2ma-1f". Cheap to make, easy to
 * tell from others, and no secret.
 */
export function createRequestID(): string {
  prefix ??= randomText();
  count += 1;
  return `${prefix}-${count.toString(36)}`;
}

function randomText(): string {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (first * 0x1_00_00 + (second % 0x1_00_00)).toString(36).padStart(9, "0");
}
