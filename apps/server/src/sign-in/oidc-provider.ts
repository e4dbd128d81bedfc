import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { OidcConfig } from "../config/config.ts";

/** The claims that are read, from the signed id token. */
export const OidcClaims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});
export type OidcClaims = z.infer<typeof OidcClaims>;

/** Any OpenID Connect provider, found by its discovery document; with PKCE, state and nonce. */
export function oidcProvider({ issuer, clientId, clientSecret, name }: OidcConfig): OAuthConfig<OidcClaims> {
  return {
    id: "oidc",
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    // The account behind the identity is found in the signIn callback, which replaces these.
    profile: (claims) => ({ id: claims.sub }),
  };
}
