import type { IncomingMessage, ServerResponse } from "node:http";

/** Closes the connection of a client that doesn't send its body in time: an open request costs memory. */
export function limitBodyTime(
  request: IncomingMessage,
  response: ServerResponse,
  milliseconds: number,
): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, milliseconds);
  timer.unref();
  const stop = () => clearTimeout(timer);
  request.once("end", stop);
  response.once("close", stop);
}
