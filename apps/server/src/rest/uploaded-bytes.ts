import type { IncomingMessage } from "node:http";
import { DomainError } from "@laurel/core/errors/domain-error";

const UPLOAD_BYTES = 8 * 1024 ** 3;
const IDLE_MS = 60_000;

/**
 * A request's body as it comes, up to a limit; `advice` says what to do with a file above it. Who sends
 * nothing for a while is cut off.
 */
export async function* uploadedBytes(request: IncomingMessage, advice: string): AsyncGenerator<Uint8Array> {
  request.setTimeout(IDLE_MS, () => request.destroy());
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.byteLength;
    if (bytes > UPLOAD_BYTES)
      throw new DomainError("TOO_LARGE", `The file is over ${UPLOAD_BYTES} bytes. ${advice}`);
    yield chunk;
  }
}
