import type { LoggerInstance } from "next-auth";
import type { Logger } from "pino";

const messageOf = (metadata: unknown) => (metadata instanceof Error ? metadata.message : undefined);

/**
 * next-auth's log lines in ours. Of its metadata only an error's message is kept: the rest may hold tokens.
 */
export function authLogger(logger: Logger): LoggerInstance {
  return {
    error: (code, metadata) => logger.warn({ code, reason: messageOf(metadata) }, "sign-in"),
    warn: (code) => logger.debug({ code }, "sign-in"),
    debug: (code) => logger.trace({ code }, "sign-in"),
  };
}
