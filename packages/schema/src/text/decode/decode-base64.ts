const alphabet = /^[\w+/-]*={0,2}$/;

/**
 * Decodes base64 text (RFC 4648, both alphabets, padded or not) to bytes. Other text is handed back: blanks,
 * or a length that no bytes have.
 */
export function decodeBase64(text: string): Uint8Array | string {
  if (!alphabet.test(text)) return text;
  const standard = text.replaceAll("-", "+").replaceAll("_", "/");
  let binary: string;
  try {
    binary = atob(standard);
  } catch {
    return text;
  }
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
