import { createRequire } from "node:module";
import type { AuthOptions, LoggerInstance } from "next-auth";
import type nextAuth from "next-auth/next";
import type credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Logger } from "pino";
import { z } from "zod";
import { loadActor } from "@laurel/api/request-context";
import { signInWithIdentity } from "@laurel/api/sign-in/sign-in-with-identity";
import { verifyCredentials } from "@laurel/api/sign-in/verify-credentials";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { OidcConfig } from "../config/config.ts";
import type { Instance } from "../instance/instance.ts";
import { requestContext, SessionToken } from "./request-context.ts";

// It isn't called `require`, since the bundle declares one of its own.
const load = createRequire(import.meta.url);

/**
 * next-auth is CommonJS with a `default`, which Node, test runners and bundlers unwrap each in its own way. A
 * plain require unwraps nothing.
 */
export const nextAuthModules = {
  handle: (load("next-auth/next") as typeof nextAuth).default,
  credentials: (load("next-auth/providers/credentials") as typeof credentials).default,
};

const SESSION_SECONDS = 30 * 24 * 60 * 60;
const Credentials = z.object({ email: z.string().max(320), password: z.string().max(1_000) });
const SignedIn = SessionToken.pick({ sub: true, sessionVersion: true });

/** The options of next-auth. Each request has its own, because the limits on signing in need its address. */
export function authOptions(instance: Instance, address: string, origin: string): AuthOptions {
  const { config, secret, store } = instance;
  const context = requestContext(instance, null, origin);
  const secure = origin.startsWith("https:");
  // next-auth passes the user from authorize or signIn on to jwt; the session's version travels in this map.
  const sessionVersions = new Map<string, number>();

  async function authorize(input: unknown) {
    const credentials = Credentials.safeParse(input);
    if (!credentials.success) return null;
    try {
      const { userId, sessionVersion } = await verifyCredentials(context, { ...credentials.data, address });
      sessionVersions.set(userId, sessionVersion);
      return { id: userId };
    } catch (error) {
      if (error instanceof DomainError && error.code === "UNAUTHENTICATED") return null;
      throw error instanceof DomainError ? error : hidden(instance, error);
    }
  }

  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    logger: authLogger(instance.logger),
    providers: [
      nextAuthModules.credentials({
        name: "E-mail and password",
        credentials: { email: {}, password: {} },
        authorize,
      }),
      ...(config.oidc ? [oidcProvider(config.oidc)] : []),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc" || !config.oidc) return account?.provider === "credentials";
        const claims = OidcClaims.parse(profile);
        try {
          const { userId, sessionVersion } = await signInWithIdentity(context, {
            provider: config.oidc.issuer,
            subject: claims.sub,
            email: claims.email ?? null,
            emailVerified: claims.email_verified === true,
            name: claims.name ?? null,
          });
          sessionVersions.set(userId, sessionVersion);
          user.id = userId;
          return true;
        } catch (error) {
          const shown = error instanceof DomainError ? error : hidden(instance, error);
          return `/sign-in?error=${encodeURIComponent(shown.message)}`;
        }
      },
      async jwt({ token, user }) {
        // The cookie holds the person's id and the session's version, and nothing else about the person.
        if (user) return { sub: user.id, sessionVersion: sessionVersions.get(user.id) };
        const { sub, sessionVersion } = SignedIn.parse(token);
        const actor = await loadActor(store.read, { userId: sub, sessionVersion });
        if (!actor) throw new DomainError("UNAUTHENTICATED", "This session has ended.");
        return token;
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

function hidden(instance: Instance, error: unknown): DomainError {
  instance.logger.error({ err: error }, "sign-in failed");
  return new DomainError("INTERNAL", "Sign-in failed on the server; the reason is logged there.");
}

/** The claims of the signed id token that we read. */
const OidcClaims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});
type OidcClaims = z.infer<typeof OidcClaims>;

/** A provider of OpenID Connect, found by its discovery document and used with PKCE, state and nonce. */
function oidcProvider({ issuer, clientId, clientSecret, name }: OidcConfig): OAuthConfig<OidcClaims> {
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
    // The signIn callback finds the account of the identity and replaces this id.
    profile: (claims) => ({ id: claims.sub }),
  };
}

const messageOf = (metadata: unknown) => (metadata instanceof Error ? metadata.message : undefined);

/** Writes next-auth's log lines to ours. Only the message of an error is kept: metadata may hold tokens. */
function authLogger(logger: Logger): LoggerInstance {
  return {
    error: (code, metadata) => logger.warn({ code, reason: messageOf(metadata) }, "sign-in"),
    warn: (code) => logger.debug({ code }, "sign-in"),
    debug: (code) => logger.trace({ code }, "sign-in"),
  };
}
