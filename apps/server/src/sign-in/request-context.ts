import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { type Actor, loadActor, loadTokenActor, type RequestContext } from "@laurel/api/request-context";
import { DomainError } from "@laurel/core/errors/domain-error";
import { findFirstAdmin } from "@laurel/db/queries/people";
import { isLoopback } from "../http/client-address.ts";
import type { Instance } from "../instance/instance.ts";
import { drawRandom } from "../instance/random-bytes.ts";
import { previewRound, readFirstRows } from "../workers/run-in-worker.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";

/** The context in which procedures run. `publicUrl` is the origin of the links that they make. */
export function requestContext(instance: Instance, actor: Actor | null, publicUrl: string): RequestContext {
  const { store, files, now, wakeJobs, paths } = instance;
  return {
    store,
    actor,
    now,
    random: drawRandom,
    files,
    firstParquetRows: (sha256, count) => readFirstRows(files, sha256, count),
    previewFiles: (round, work) => previewRound(files, round, work),
    hashPassword,
    verifyPassword,
    publicUrl,
    wakeJobs,
    demoFolder: paths.demo,
  };
}

/** The person who makes a request, by its bearer token if it has one, else by its session cookie. */
export async function requestActor(instance: Instance, request: IncomingMessage): Promise<Actor | null> {
  if (request.headers.authorization !== undefined) return tokenActor(instance, request);
  const secure = instance.config.publicOrigin?.startsWith("https:") ?? false;
  const cookie = parseCookies(request.headers.cookie)[sessionCookieName(secure)];
  if (cookie === undefined) return null;
  const session = await instance.readSession(cookie);
  return (
    session && loadActor(instance.store.read, { userId: session.sub, sessionVersion: session.sessionVersion })
  );
}

/** The content of the session cookie's JWT. The database is asked for the rest on every request. */
export const SessionToken = z.object({ sub: z.string(), sessionVersion: z.int(), exp: z.number() });
export type SessionToken = z.infer<typeof SessionToken>;

/** The name of next-auth's cookie. Browsers never send a `__Secure-` cookie over plain http. */
function sessionCookieName(secure: boolean): string {
  return `${secure ? "__Secure-" : ""}next-auth.session-token`;
}

const REMEMBERED = 5_000;

/**
 * Decodes session cookies. Decrypting one costs more than the rest of a request and always gives the same, so
 * the last few thousand are remembered until they expire. Whether the session was ended is checked elsewhere.
 */
export function sessionReader(
  secret: string,
  now: () => number,
): (cookie: string) => Promise<SessionToken | null> {
  const remembered = new Map<string, SessionToken>();
  return async (cookie) => {
    const known = remembered.get(cookie);
    if (known) return known.exp * 1000 > now() ? known : null;
    const token = await decodeOrNull(cookie, secret);
    if (!token) return null;
    const oldest = remembered.keys().next();
    if (remembered.size >= REMEMBERED && !oldest.done) remembered.delete(oldest.value);
    remembered.set(cookie, token);
    return token;
  };
}

async function decodeOrNull(cookie: string, secret: string): Promise<SessionToken | null> {
  try {
    const parsed = SessionToken.safeParse(await decode({ token: cookie, secret }));
    return parsed.success ? parsed.data : null;
  } catch {
    // The cookie has expired, was forged or was made with another secret: nobody is signed in.
    return null;
  }
}

/**
 * Parses a Cookie header. If two cookies have the same name, the first one counts, since RFC 6265 §5.4 sorts
 * them.
 */
export function parseCookies(header: string | undefined): Record<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const equals = part.indexOf("=");
    const name = part.slice(0, equals).trim();
    if (equals < 1 || cookies.has(name)) continue;
    cookies.set(name, decoded(part.slice(equals + 1).trim()));
  }
  return Object.fromEntries(cookies);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/^"(.*)"$/, "$1"));
  } catch {
    // Another program on this host set this cookie. Its raw text can't match one of ours.
    return value;
  }
}

async function tokenActor(instance: Instance, request: IncomingMessage): Promise<Actor> {
  const token = bearerToken(request);
  if (token === undefined)
    throw new DomainError(
      "UNAUTHENTICATED",
      "The Authorization header must read: Bearer, a space, and a token.",
    );
  if (isLocalToken(instance, request)) return localActor(instance);
  const actor = await loadTokenActor(instance.store, token, instance.now());
  if (!actor)
    throw new DomainError(
      "UNAUTHENTICATED",
      "This token is unknown, expired or revoked. Make a new one on the account page.",
    );
  return actor;
}

/** A command on this machine acts as the first admin, since it can read the data folder anyway. */
async function localActor(instance: Instance): Promise<Actor> {
  const admin = await findFirstAdmin(instance.store.read);
  if (!admin)
    throw new DomainError(
      "UNAUTHENTICATED",
      'There is no admin yet. "laurel user setup" prints the one-time link that makes one.',
    );
  return { userId: admin.id, role: "admin", via: "token", scopes: null };
}

function bearerToken(request: Pick<IncomingMessage, "headers">): string | undefined {
  return /^bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

/** Whether a request bears this token, compared in a time that tells nothing about it. */
export function bearsToken(request: Pick<IncomingMessage, "headers">, token: string): boolean {
  return timingSafeEqual(sha256(bearerToken(request) ?? ""), sha256(token));
}

/** Whether a request bears the token in DATA_DIR/server.json and comes from this machine. */
export function isLocalToken(instance: Pick<Instance, "localToken">, request: IncomingMessage): boolean {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/i, "");
  return isLoopback(peer) && bearsToken(request, instance.localToken);
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
