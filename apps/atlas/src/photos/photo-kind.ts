/** What a photo may be. */
export type PhotoKind = "image/png" | "image/jpeg";

const signatures: readonly (readonly [PhotoKind, readonly number[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/**
 * Tells a photo by its first bytes. What a client says that its file is counts for nothing: a page with a script in it
 * must not be sent from here under a name like "cat.png".
 */
export function photoKindOf(bytes: Uint8Array): PhotoKind | undefined {
  return signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
}
