import { ERROR_CODES, type ErrorCode } from "@laurel/core/errors/domain-error";
import { z } from "zod";

const WithDomain = z.object({
  data: z.object({
    domain: z.object({ code: z.enum(ERROR_CODES), message: z.string(), details: z.record(z.string(), z.unknown()).optional() }),
  }),
});

export type ApiError = { readonly code: ErrorCode | "NETWORK"; readonly message: string; readonly details: Readonly<Record<string, unknown>> };

/** A call without an answer: tRPC's error without data, or what fetch throws (its wording differs by browser). */
function isNetworkFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "TRPCClientError" || (error instanceof TypeError && /fetch|network|load failed/i.test(error.message));
}

/** What went wrong, in words for people, from whatever a call threw. */
export function apiError(error: unknown): ApiError {
  const parsed = WithDomain.safeParse(error);
  if (parsed.success) return { details: {}, ...parsed.data.data.domain };
  const answered = z.object({ data: z.object({ code: z.string() }) }).safeParse(error);
  if (answered.success) return { code: "INTERNAL", message: "The server could not do this. Try again; if it stays, tell an admin.", details: {} };
  if (isNetworkFailure(error)) return { code: "NETWORK", message: "The server can't be reached. Check the connection and try again.", details: {} };
  return { code: "INTERNAL", message: "Something went wrong in this page. Reload it; if it stays, tell an admin.", details: {} };
}
