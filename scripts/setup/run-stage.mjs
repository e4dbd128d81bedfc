import { spawn } from "node:child_process";
import { projectRoot, quietEnvironment } from "./project.mjs";

/**
 * Runs one stage of the set-up and prints no more than its title. When the stage fails, this rejects with an
 * error that holds the end of its output, names it and gives the advice.
 */
export function runStage({ title, command, args, cwd = projectRoot, env = {}, advice }) {
  console.log(title);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: quietEnvironment(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const fail = (reason) =>
      reject(new Error(`${output}\nThis stage failed (${reason}): ${title}\n${advice}`));
    child.once("error", (error) => fail(error.message));
    child.once("close", (code, signal) => (code === 0 ? resolve() : fail(signal ?? `exit code ${code}`)));
  });
}
