/** As many arguments as every engine takes in one call. */
const chunk = 8192;

/** Writes bytes as base64 text (RFC 4648, section 4). */
export function bytesToBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}
