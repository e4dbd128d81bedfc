import type { SiteRole } from "@laurel/core/access/permissions";
import type { Preferences } from "@laurel/core/people/person-preferences";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

export type PersonKind = "person" | "imported" | "simulated" | "erased";
export type LinkPurpose = "setup" | "invite" | "reset";

export function definePeopleTables(v: Vocabulary) {
  const users = v.table(
    "users",
    {
      id: v.text("id").primaryKey(),
      name: v.text("name").notNull(),
      /** Lower-case; null for people without sign-in. */
      email: v.text("email"),
      role: v.text("role").$type<SiteRole>().notNull(),
      kind: v.text("kind").$type<PersonKind>().notNull(),
      passwordHash: v.text("password_hash"),
      /** A session whose number differs from this one is dead. */
      sessionVersion: v.int("session_version").notNull().default(1),
      disabledAt: v.int("disabled_at"),
      lastSeenAt: v.int("last_seen_at"),
      /** How this person likes to work: keys, text size, theme, language; null for the defaults. */
      preferences: v.json<Preferences>("preferences"),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.uniqueIndex("users_email").on(t.email), v.index("users_name").on(t.name)],
  );

  const identities = v.table(
    "identities",
    {
      provider: v.text("provider").notNull(),
      subject: v.text("subject").notNull(),
      userId: v
        .text("user_id")
        .notNull()
        .references(() => users.id),
      createdAt: v.int("created_at").notNull(),
    },
    (t) => [v.primaryKey({ columns: [t.provider, t.subject] }), v.index("identities_user").on(t.userId)],
  );

  /** One-time links; only the token's sha256 is stored. `userId` is null for the set-up link. */
  const links = v.table(
    "links",
    {
      id: v.text("id").primaryKey(),
      tokenHash: v.text("token_hash").notNull(),
      purpose: v.text("purpose").$type<LinkPurpose>().notNull(),
      userId: v.text("user_id").references(() => users.id),
      createdBy: v.text("created_by"),
      createdAt: v.int("created_at").notNull(),
      expiresAt: v.int("expires_at").notNull(),
      usedAt: v.int("used_at"),
    },
    (t) => [v.uniqueIndex("links_token").on(t.tokenHash), v.index("links_user").on(t.userId)],
  );

  const apiTokens = v.table(
    "api_tokens",
    {
      id: v.text("id").primaryKey(),
      userId: v
        .text("user_id")
        .notNull()
        .references(() => users.id),
      name: v.text("name").notNull(),
      tokenHash: v.text("token_hash").notNull(),
      scopes: v.json<readonly string[]>("scopes").notNull(),
      createdAt: v.int("created_at").notNull(),
      lastUsedAt: v.int("last_used_at"),
      expiresAt: v.int("expires_at"),
      revokedAt: v.int("revoked_at"),
    },
    (t) => [v.uniqueIndex("api_tokens_hash").on(t.tokenHash), v.index("api_tokens_user").on(t.userId)],
  );

  /** Failed sign-ins by key (an account or an address) in a fixed window. */
  const signInAttempts = v.table("sign_in_attempts", {
    key: v.text("key").primaryKey(),
    windowStart: v.int("window_start").notNull(),
    failures: v.int("failures").notNull(),
  });

  return { users, identities, links, apiTokens, signInAttempts };
}

export type PeopleTables = ReturnType<typeof definePeopleTables>;
