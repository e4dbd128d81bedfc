import { spawn } from "node:child_process";
import { constants } from "node:os";
import { quietEnvironment } from "./project.mjs";

/**
 * Runs a command in our place: it has our terminal, we end with its exit code, and each stopping signal is
 * passed on once. A Ctrl-C typed at a terminal reaches the child directly, so it isn't sent a second time.
 */
export function becomeChild(command, args, { cwd = process.cwd(), env = {} } = {}) {
  const child = spawn(command, args, { cwd, env: quietEnvironment(env), stdio: "inherit" });
  const passedOn = new Set();
  const passOn = (signal) => {
    if (passedOn.has(signal)) return;
    passedOn.add(signal);
    child.kill(signal);
  };
  process.on("SIGINT", () => process.stdin.isTTY || passOn("SIGINT"));
  process.on("SIGTERM", () => passOn("SIGTERM"));
  process.on("SIGHUP", () => passOn("SIGHUP"));
  stopWithNpm(() => passOn("SIGTERM"));
  child.once("error", (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

/** npm passes a signal on to its shell only, which dies without telling us. So the shell's death stops us. */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || stop(), 500).unref();
}
