import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLoopback } from "../http/client-address.ts";
import type { Instance } from "../instance/instance.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** Whether a request bears the token in DATA_DIR/server.json, and comes from this machine. */
export function isLocalToken(instance: Pick<Instance, "localToken">, request: IncomingMessage): boolean {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/i, "");
  return isLoopback(peer) && timingSafeEqual(sha256(bearerToken(request) ?? ""), sha256(instance.localToken));
}

export function bearerToken(request: Pick<IncomingMessage, "headers">): string | undefined {
  return /^bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}
