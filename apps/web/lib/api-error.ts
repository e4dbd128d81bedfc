import { ERROR_CODES, type ErrorCode } from "@laurel/core/errors/domain-error";
import type { Translate } from "../i18n/translate.ts";

export type ApiError = {
  readonly code: ErrorCode | "NETWORK";
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** The key of the catalogue's text, where the message is the page's own and not the server's. */
  readonly words?: "serverFailed" | "serverUnreachable" | "pageFailed";
};

// Read by hand, since every page needs this, and a schema library would be a tenth of what a page loads.
const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
const isCode = (code: unknown): code is ErrorCode => ERROR_CODES.some((known) => known === code);

function domainError(domain: unknown): ApiError | null {
  const code = field(domain, "code");
  const message = field(domain, "message");
  const details = field(domain, "details");
  if (!isCode(code) || typeof message !== "string") return null;
  return { code, message, details: typeof details === "object" && details !== null ? { ...details } : {} };
}

/**
 * A call without an answer: tRPC's error without data, or what fetch throws (its wording differs by browser).
 */
function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === "TRPCClientError" ||
    (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
  );
}

/**
 * What a failed call threw, as an error of the API. The server's own words (a `DomainError`, a rule of a
 * schema) are English in every language of the interface.
 */
export function apiError(error: unknown): ApiError {
  const data = field(error, "data");
  const domain = domainError(field(data, "domain"));
  if (domain) return domain;
  if (typeof field(data, "code") === "string")
    return {
      code: "INTERNAL",
      message: "The server could not do this. Try again; if it stays, tell an admin.",
      details: {},
      words: "serverFailed",
    };
  if (isNetworkFailure(error))
    return {
      code: "NETWORK",
      message: "The server can't be reached. Check the connection and try again.",
      details: {},
      words: "serverUnreachable",
    };
  return {
    code: "INTERNAL",
    message: "Something went wrong in this page. Reload it; if it stays, tell an admin.",
    details: {},
    words: "pageFailed",
  };
}

/** What went wrong, for people; the server's own refusals are in English. */
export function errorMessage(t: Translate, error: unknown): string {
  const { words, message } = apiError(error);
  return words ? t(`ui.${words}`) : message;
}
