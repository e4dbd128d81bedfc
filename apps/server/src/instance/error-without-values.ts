import pino from "pino";

const chain = (error: unknown): Error[] => (error instanceof Error ? [error, ...chain(error.cause)] : []);

/** The values of a failed query, as drizzle writes them into its message. */
const valuesIn = (error: Error): string[] =>
  "params" in error && Array.isArray(error.params) ? [`params: ${String(error.params)}`] : [];

/**
 * An error as it is logged: a failed query without the values that it was given, which are people's texts and
 * hashes of secrets.
 */
export function errorWithoutValues(error: Error): Record<string, unknown> {
  const values = chain(error).flatMap(valuesIn);
  const clean = (text: string) =>
    values.reduce((shown, value) => shown.replaceAll(value, () => "params: [hidden]"), text);
  // `detail` is Postgres' own: "Key (email)=(…) already exists".
  const { params: _params, detail: _detail, message, stack, ...rest } = { ...pino.stdSerializers.err(error) };
  return { ...rest, message: clean(message), stack: clean(stack) };
}
