import { spawn } from "node:child_process";
import { projectRoot } from "../setup/project-root.mjs";
import { quietEnvironment } from "../setup/quiet-environment.mjs";
import { cleanup } from "./cleanup.mjs";

// Somebody may still hold the output of a process that has ended; what it wrote is here by then.
const OUTPUT_ENDS_MS = 2_000;
const LAST_WORDS = 5_000;
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

/**
 * Runs a command and gives `say` what it writes; resolves to its exit code (1 when it couldn't start or died
 * of a signal) and its last words.
 */
export function runCommand(command, args, { cwd = projectRoot, env = {}, say }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: quietEnvironment({ ...colours, ...env }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let lastWords = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        lastWords = (lastWords + text).slice(-LAST_WORDS);
        say(text);
      });
    }
    const forget = cleanup.add(() => child.kill("SIGTERM"));
    const done = (code) => {
      forget();
      resolve({ code: code ?? 1, lastWords });
    };
    child.once("error", (error) => {
      say(`${command} could not be started: ${error.message}\n`);
      done(1);
    });
    child.once("close", done);
    child.once("exit", (code) => setTimeout(done, OUTPUT_ENDS_MS, code));
  });
}
