import type { IncomingMessage } from "node:http";

export function bearerToken(request: Pick<IncomingMessage, "headers">): string | undefined {
  return /^bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}
