import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { type ReadDb, statement, type Tx } from "../store/store.ts";
import type { Tables } from "../tables/define-tables.ts";

/** What signing in with a password needs of an account. */
export async function findSignIn(
  { q, t: { users } }: ReadDb,
  by: { readonly email: string } | { readonly userId: string },
) {
  const [user] = await q
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      sessionVersion: users.sessionVersion,
      passwordHash: users.passwordHash,
      disabledAt: users.disabledAt,
    })
    .from(users)
    .where(
      and(eq(users.kind, "person"), "email" in by ? eq(users.email, by.email) : eq(users.id, by.userId)),
    );
  return user ?? null;
}

type NewPassword = {
  readonly userId: string;
  readonly passwordHash: string;
  readonly name?: string | undefined;
};

/** Sets a password and ends every session. Null for a disabled account. */
export async function setPassword({ q, t: { users } }: Tx, { userId, passwordHash, name }: NewPassword) {
  const [user] = await q
    .update(users)
    .set({
      passwordHash,
      sessionVersion: sql`${users.sessionVersion} + 1`,
      ...(name === undefined ? {} : { name }),
    })
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .returning({ id: users.id, email: users.email, name: users.name, role: users.role });
  return user ?? null;
}

type Change = { readonly userId: string; readonly from: string; readonly to: string };

/**
 * Replaces the password that was checked with a new one and ends every session; false when it was changed in
 * the meantime.
 */
export async function changePasswordHash(
  { q, t: { users } }: Tx,
  { userId, from, to }: Change,
): Promise<boolean> {
  const changed = await q
    .update(users)
    .set({ passwordHash: to, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(and(eq(users.id, userId), eq(users.passwordHash, from), isNull(users.disabledAt)))
    .returning({ id: users.id });
  return changed.length === 1;
}

const userOfSession = statement("signIn.sessionUser", ({ q, t }) =>
  q
    .select({ id: t.users.id, role: t.users.role })
    .from(t.users)
    .where(
      and(
        eq(t.users.id, sql.placeholder("userId")),
        eq(t.users.sessionVersion, sql.placeholder("sessionVersion")),
        isNull(t.users.disabledAt),
      ),
    ),
);

/**
 * The person of a session that still stands: they are not disabled, and their password has not changed since.
 */
export async function findSessionUser(db: ReadDb, userId: string, sessionVersion: number) {
  const [user] = await db.prepared(userOfSession).execute({ userId, sessionVersion });
  return user ?? null;
}

/** The person behind an identity at an outside provider. */
export async function findIdentity(
  { q, t: { identities, users } }: ReadDb,
  provider: string,
  subject: string,
) {
  const [found] = await q
    .select({ userId: users.id, sessionVersion: users.sessionVersion, disabledAt: users.disabledAt })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.provider, provider), eq(identities.subject, subject)));
  return found ?? null;
}

type Identity = {
  readonly provider: string;
  readonly subject: string;
  readonly email: string;
  readonly now: number;
};

/**
 * Gives an identity to the invited person with this e-mail. Null unless that person never signed in: they
 * have no password and no other identity, and are not disabled. The update locks the person's row, so of two
 * identities at once only one is linked.
 */
export async function linkIdentity(
  { q, t: { identities, users } }: Tx,
  { provider, subject, email, now }: Identity,
) {
  const [user] = await q
    .update(users)
    .set({ sessionVersion: sql`${users.sessionVersion}` })
    .where(
      and(
        eq(users.email, email),
        eq(users.kind, "person"),
        isNull(users.passwordHash),
        isNull(users.disabledAt),
      ),
    )
    .returning({ userId: users.id, sessionVersion: users.sessionVersion });
  if (!user) return null;
  const [known] = await q
    .select({ userId: identities.userId })
    .from(identities)
    .where(eq(identities.userId, user.userId))
    .limit(1);
  if (known) return null;
  await q.insert(identities).values({ provider, subject, userId: user.userId, createdAt: now });
  return user;
}

type Attempt = { readonly key: string; readonly now: number; readonly windowMs: number };

/**
 * Counts one attempt for a key in its fixed window and returns the window with its count. Windows that ended
 * are swept as new ones begin.
 */
export async function countAttempt({ q, t: { signInAttempts } }: Tx, { key, now, windowMs }: Attempt) {
  const ended = sql`${signInAttempts.windowStart} <= ${now - windowMs}`;
  const [row] = await q
    .insert(signInAttempts)
    .values({ key, windowStart: now, failures: 1 })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures: sql`case when ${ended} then 1 else ${signInAttempts.failures} + 1 end`,
        windowStart: sql`case when ${ended} then excluded.window_start else ${signInAttempts.windowStart} end`,
      },
    })
    .returning({ windowStart: signInAttempts.windowStart, failures: signInAttempts.failures });
  if (!row || row.failures === 1)
    await q.delete(signInAttempts).where(lte(signInAttempts.windowStart, now - windowMs));
  return row ?? { windowStart: now, failures: 1 };
}

/** Takes one attempt off the count, once it turned out that nobody was guessing. */
export async function takeAttemptBack({ q, t: { signInAttempts } }: Tx, key: string): Promise<void> {
  await q
    .update(signInAttempts)
    .set({ failures: sql`${signInAttempts.failures} - 1` })
    .where(and(eq(signInAttempts.key, key), gt(signInAttempts.failures, 0)));
}

export async function forgetAttempts({ q, t: { signInAttempts } }: Tx, key: string): Promise<void> {
  await q.delete(signInAttempts).where(eq(signInAttempts.key, key));
}

const BATCH = 500;

export async function insertLinks(
  { q, t }: Tx,
  links: readonly Tables["links"]["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < links.length; start += BATCH)
    await q.insert(t.links).values(links.slice(start, start + BATCH));
}

/**
 * A link that can still be used, and whom it is for (nobody yet, if it is for set-up). Links of disabled
 * people can't be used.
 */
export async function findLink({ q, t: { links, users } }: ReadDb, tokenHash: string, now: number) {
  const [link] = await q
    .select({
      id: links.id,
      purpose: links.purpose,
      userId: links.userId,
      name: users.name,
      email: users.email,
      role: users.role,
    })
    .from(links)
    .leftJoin(users, eq(users.id, links.userId))
    .where(
      and(
        eq(links.tokenHash, tokenHash),
        isNull(links.usedAt),
        gt(links.expiresAt, now),
        isNull(users.disabledAt),
      ),
    );
  return link ?? null;
}

/** Uses a link up; false when somebody else was quicker. */
export async function useLink({ q, t: { links } }: Tx, linkId: string, now: number): Promise<boolean> {
  const used = await q
    .update(links)
    .set({ usedAt: now })
    .where(and(eq(links.id, linkId), isNull(links.usedAt), gt(links.expiresAt, now)))
    .returning({ id: links.id });
  return used.length === 1;
}

/** Ends the unused links of a person, or the set-up links where `userId` is null. */
export async function expireLinks(
  { q, t: { links } }: Tx,
  userId: string | null,
  now: number,
): Promise<void> {
  const whose = userId === null ? eq(links.purpose, "setup") : eq(links.userId, userId);
  await q
    .update(links)
    .set({ expiresAt: now })
    .where(and(whose, isNull(links.usedAt), gt(links.expiresAt, now)));
}
