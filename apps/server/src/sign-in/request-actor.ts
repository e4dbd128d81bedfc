import type { IncomingMessage } from "node:http";
import type { Actor } from "@laurel/api/request-context";
import { loadActor, loadTokenActor } from "@laurel/api/sign-in/load-actor";
import { DomainError } from "@laurel/core/errors/domain-error";
import { findFirstAdmin } from "@laurel/db/queries/people";
import type { Instance } from "../instance/instance.ts";
import { bearerToken, isLocalToken } from "./bearer-token.ts";
import { parseCookies, sessionCookieName } from "./request-context.ts";

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
