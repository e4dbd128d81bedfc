import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLoopback } from "../http/client-address.ts";
import type { Instance } from "../instance/instance.ts";

export function bearerToken(request: Pick<IncomingMessage, "headers">): string | undefined {
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
