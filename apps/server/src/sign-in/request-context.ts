import { decode } from "next-auth/jwt";
import { z } from "zod";

/** The content of the session cookie's JWT. The database is asked for the rest on every request. */
export const SessionToken = z.object({ sub: z.string(), sessionVersion: z.int(), exp: z.number() });
export type SessionToken = z.infer<typeof SessionToken>;

/** The name of next-auth's cookie. Browsers never send a `__Secure-` cookie over plain http. */
export function sessionCookieName(secure: boolean): string {
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
