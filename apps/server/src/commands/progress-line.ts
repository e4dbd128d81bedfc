import type { WriteStream } from "node:tty";

const QUIET_MS = 2_000;

/**
 * Shows how far something is on standard error: one line that changes on a terminal, a line now and then
 * elsewhere.
 */
export function progressLine(stream: NodeJS.WriteStream | WriteStream = process.stderr) {
  let last = "";
  let shownAt = -Infinity;
  return {
    show(text: string) {
      if (text === last || (!stream.isTTY && performance.now() - shownAt < QUIET_MS)) return;
      last = text;
      shownAt = performance.now();
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    },
    end() {
      if (stream.isTTY && last !== "") stream.write("\r\u001b[K");
    },
  };
}
