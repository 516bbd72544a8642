/** @internal */
export function encodeJSON(value: unknown): string { return JSON.stringify(value) ?? "null"; }
