import { spawn } from "node:child_process";
import { projectRoot } from "../setup/project-root.mjs";
import { quietEnvironment } from "../setup/quiet-environment.mjs";
import { cleanup } from "./cleanup.mjs";

/**
 * Runs a command with its output on ours; resolves to its exit code (1 when it couldn't start or died of a
 * signal).
 */
export function runCommand(command, args, { cwd = projectRoot, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: quietEnvironment(env),
      stdio: ["ignore", "inherit", "inherit"],
    });
    const forget = cleanup.add(() => child.kill("SIGTERM"));
    const done = (code) => {
      forget();
      resolve(code);
    };
    child.once("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(1);
    });
    child.once("exit", (code) => done(code ?? 1));
  });
}
