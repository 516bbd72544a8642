type Zlib = typeof import("node:zlib");

// Measured with JSON at level 6: 4 KB take 27 µs here and 51 µs by way of another thread, 100 KB keep others waiting for 1 ms.
const short = 8192;

/** Compresses bytes as a whole: short ones at once, others in another thread. */
export function compressBytes(zlib: Zlib, bytes: Uint8Array, level: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (bytes.length <= short) {
      resolve(zlib.gzipSync(bytes, { level }));
      return;
    }
    zlib.gzip(bytes, { level }, (error, compressed) => {
      if (error === null) resolve(compressed);
      else reject(error);
    });
  });
}
