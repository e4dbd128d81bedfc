import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { loadActor } from "@laurel/api/sign-in/load-actor";
import { loadTokenActor } from "@laurel/api/sign-in/load-token-actor";
import type { Actor } from "@laurel/api/context";
import { DomainError } from "@laurel/core/errors/domain-error";
import { isLoopback } from "../http/is-loopback.ts";
import type { Instance } from "../instance/instance.ts";
import { localActor } from "./local-actor.ts";
import { parseCookies } from "./parse-cookies.ts";
import { sessionCookieName } from "./session-cookie-name.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** Who makes a request: by its bearer token if it has one (its cookies are then ignored), else by its session cookie. */
export async function requestActor(instance: Instance, request: IncomingMessage): Promise<Actor | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return tokenActor(instance, authorization, request.socket.remoteAddress ?? "");
  const secure = instance.config.publicOrigin?.startsWith("https:") ?? false;
  const cookie = parseCookies(request.headers.cookie)[sessionCookieName(secure)];
  if (cookie === undefined) return null;
  const session = await instance.readSession(cookie);
  return session && loadActor(instance.store.read, { userId: session.sub, sessionVersion: session.sessionVersion });
}

async function tokenActor(instance: Instance, authorization: string, peer: string): Promise<Actor> {
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new DomainError("UNAUTHENTICATED", "The Authorization header must read: Bearer, a space, and a token.");
  const hash = sha256(token);
  const isLocal = timingSafeEqual(hash, sha256(instance.localToken));
  const actor = isLocal && isLoopback(peer.replace(/^::ffff:/i, "")) ? await localActor(instance) : await loadTokenActor(instance.store.read, hash.toString("hex"));
  if (!actor) throw new DomainError("UNAUTHENTICATED", "This token is unknown, expired or revoked. Make a new one on the account page.");
  return actor;
}
