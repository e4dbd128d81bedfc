import { spawn } from "node:child_process";
import { constants } from "node:os";
import { quietEnvironment } from "./quiet-environment.mjs";

/**
 * Runs a command in our place: our terminal, its exit code, each stopping signal passed on once.
 * A Ctrl-C typed at a terminal reaches the child by itself, so it isn't sent a second time.
 */
export function becomeChild(command, args, { cwd = process.cwd(), env = {} } = {}) {
  const child = spawn(command, args, { cwd, env: quietEnvironment(env), stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    let passedOn = false;
    process.on(signal, () => {
      if (passedOn || (signal === "SIGINT" && process.stdin.isTTY)) return;
      passedOn = true;
      child.kill(signal);
    });
  }
  child.once("error", (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}
