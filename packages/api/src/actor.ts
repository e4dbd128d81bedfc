import type { SiteRole } from "@laurel/core/access/permissions";

/** Who asks. `scopes` limit a personal token; a cookie's session has none. */
export type Actor = {
  readonly userId: string;
  readonly role: SiteRole;
  readonly via: "cookie" | "token";
  readonly scopes: readonly string[] | null;
};
