/** An error as data: what JSON would leave out of it. */
export function describeError(thrown: unknown): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: toText(thrown) };
  const { name, message, stack, cause } = thrown;
  return {
    type: name,
    message,
    ...("code" in thrown && { code: thrown.code }),
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

function toText(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return "something that is no text";
  }
}
