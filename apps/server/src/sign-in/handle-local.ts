import type { IncomingMessage, ServerResponse } from "node:http";
import { ensureSetupLink } from "@laurel/api/sign-in/ensure-setup-link";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sendJson } from "../http/send-json.ts";
import { type Instance, publicAddress } from "../instance/instance.ts";
import { isLocalToken, requestContext } from "./request-context.ts";

/** Gives a command on this machine the one-time link that makes the first admin. */
export async function handleLocal(
  instance: Instance,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (path !== "/api/local/setup-link" || request.method !== "POST" || !isLocalToken(instance, request))
    throw new DomainError("NOT_FOUND", "There is nothing at this address.");
  const address = publicAddress(instance.config, request.socket.localPort ?? instance.config.port);
  const link = await ensureSetupLink(requestContext(instance, null, address));
  sendJson(response, 200, { link });
}
