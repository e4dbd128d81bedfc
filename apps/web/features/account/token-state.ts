type Token = { readonly revokedAt: number | null; readonly expiresAt: number | null };

/** Whether a token still works. */
export function tokenState(token: Token, now: number): "active" | "revoked" | "expired" {
  if (token.revokedAt !== null) return "revoked";
  return token.expiresAt !== null && token.expiresAt <= now ? "expired" : "active";
}
