import type { AuthOptions, LoggerInstance } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Logger } from "pino";
import { z } from "zod";
import { loadActor } from "@laurel/api/sign-in/load-actor";
import { signInWithIdentity } from "@laurel/api/sign-in/sign-in-with-identity";
import { verifyCredentials } from "@laurel/api/sign-in/verify-credentials";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { OidcConfig } from "../config/config.ts";
import type { Instance } from "../instance/instance.ts";
import { requestContext } from "../instance/request-context.ts";
import { nextAuthModules } from "./next-auth-modules.ts";
import { SessionToken } from "./session.ts";

const SESSION_SECONDS = 30 * 24 * 60 * 60;
const Credentials = z.object({ email: z.string().max(320), password: z.string().max(1_000) });
const SignedIn = SessionToken.pick({ sub: true, sessionVersion: true });

/** next-auth's options for one request, since the sign-in limits need its address. */
export function authOptions(instance: Instance, address: string, origin: string): AuthOptions {
  const { config, secret, store } = instance;
  const context = requestContext(instance, null, origin);
  const secure = origin.startsWith("https:");
  // next-auth hands one user object from authorize or signIn on to jwt; the number travels beside it.
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
        // The cookie holds who and which session, and nothing else about the person.
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

/** The claims that are read, from the signed id token. */
const OidcClaims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});
type OidcClaims = z.infer<typeof OidcClaims>;

/** Any OpenID Connect provider, found by its discovery document; with PKCE, state and nonce. */
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
    // The account behind the identity is found in the signIn callback, which replaces these.
    profile: (claims) => ({ id: claims.sub }),
  };
}

const messageOf = (metadata: unknown) => (metadata instanceof Error ? metadata.message : undefined);

/**
 * next-auth's log lines in ours. Of its metadata only an error's message is kept: the rest may hold tokens.
 */
function authLogger(logger: Logger): LoggerInstance {
  return {
    error: (code, metadata) => logger.warn({ code, reason: messageOf(metadata) }, "sign-in"),
    warn: (code) => logger.debug({ code }, "sign-in"),
    debug: (code) => logger.trace({ code }, "sign-in"),
  };
}
