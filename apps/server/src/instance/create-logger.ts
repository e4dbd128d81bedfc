import pino, { type DestinationStream, type Logger } from "pino";
import type { Config } from "../config/config.ts";

export const SECRET_FIELDS = [
  "authorization",
  "cookie",
  "set-cookie",
  "password",
  "token",
  "secret",
  "tokenHash",
  "passwordHash",
  "connectionString",
];
export const SECRETS_IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\/link\/[\w-]+/g, "/link/[hidden]"],
  [/\b(postgres(?:ql)?:\/\/[^:/\s]+:)[^@\s]+@/g, "$1[hidden]@"],
  [/\b(bearer +)\S+/gi, "$1[hidden]"],
];

export const withoutSecrets = (text: string) =>
  SECRETS_IN_TEXT.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);

/**
 * A logger that writes JSON lines without secrets to standard error, so that standard output stays readable.
 */
export function createLogger(
  { logLevel }: Pick<Config, "logLevel">,
  destination: DestinationStream = pino.destination(2),
): Logger {
  return pino(
    {
      level: logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
        censor: "[hidden]",
      },
      serializers: { err: errorWithoutValues },
      // Secrets also hide in messages and stacks, where no field name gives them away.
      hooks: { streamWrite: withoutSecrets },
    },
    destination,
  );
}

const chain = (error: unknown): Error[] => (error instanceof Error ? [error, ...chain(error.cause)] : []);

/** The values of a failed query, as drizzle writes them into its message. */
const valuesIn = (error: Error): string[] =>
  "params" in error && Array.isArray(error.params) ? [`params: ${String(error.params)}`] : [];

/**
 * An error as it is logged. A failed query loses its values, which are people's texts and hashes of secrets.
 */
function errorWithoutValues(error: Error): Record<string, unknown> {
  const values = chain(error).flatMap(valuesIn);
  const clean = (text: string) =>
    values.reduce((shown, value) => shown.replaceAll(value, () => "params: [hidden]"), text);
  // `detail` comes from Postgres and holds values too: "Key (email)=(…) already exists".
  const { params: _params, detail: _detail, message, stack, ...rest } = { ...pino.stdSerializers.err(error) };
  return { ...rest, message: clean(message), stack: clean(stack) };
}
