import pino, { type DestinationStream, type Logger } from "pino";
import type { Config } from "../config/config.ts";
import { errorWithoutValues } from "./error-without-values.ts";

const SECRET_FIELDS = [
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
const SECRETS_IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\/link\/[\w-]+/g, "/link/[hidden]"],
  [/\b(postgres(?:ql)?:\/\/[^:/\s]+:)[^@\s]+@/g, "$1[hidden]@"],
  [/\b(bearer +)\S+/gi, "$1[hidden]"],
];

const withoutSecrets = (text: string) =>
  SECRETS_IN_TEXT.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);

/**
 * Structured logs on standard error output, so that what a person asked for stays readable. No secret gets
 * into them.
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
