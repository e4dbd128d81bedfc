import { spawn } from "node:child_process";
import { projectRoot, quietEnvironment } from "../setup/project.mjs";
import { cleanup } from "./cleanup.mjs";

/**
 * A grandchild may hold the output open after the process has ended; we don't wait longer than this for it.
 */
const OUTPUT_ENDS_MS = 2_000;
/** How many characters of the output are kept. */
const LAST_WORDS = 5_000;
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

/**
 * Runs a command and passes what it writes to `say`. Resolves to its exit code (1 when it couldn't start or
 * died of a signal) and to the end of its output.
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
