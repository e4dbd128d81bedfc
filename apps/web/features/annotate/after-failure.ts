import type { ApiError } from "../../lib/api-error.ts";

export type AfterFailure = "retry" | "postpone" | "signIn" | "refuse";

const FATES: Readonly<Record<ApiError["code"], AfterFailure>> = {
  NETWORK: "retry",
  UNAVAILABLE: "retry",
  RATE_LIMITED: "retry",
  UNAUTHENTICATED: "signIn",
  // Perhaps only this item breaks the server: the others go on, and it is tried again later.
  INTERNAL: "postpone",
  INVALID: "refuse",
  NOT_FOUND: "refuse",
  FORBIDDEN: "refuse",
  CONFLICT: "refuse",
  LEASE_LOST: "refuse",
  TOO_LARGE: "refuse",
};

/** What becomes of an item that the server did not take: nothing that may still arrive is given up. */
export function afterFailure(code: ApiError["code"]): AfterFailure {
  return FATES[code];
}
