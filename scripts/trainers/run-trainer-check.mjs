import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { projectRoot } from "../setup/project-root.mjs";
import { stamp } from "../setup/stamp.mjs";

const environment = join(projectRoot, ".cache", "trainers");
const python = process.platform === "win32" ? join(environment, "Scripts", "python.exe") : join(environment, "bin", "python");
const requirements = join(projectRoot, "scripts", "trainers", "requirements.txt");

const run = (command, args) => spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;

/** Installs the trainers once, then trains one step of each on the folder's files; returns the exit code. */
export function runTrainerCheck(folder) {
  if (!folder) return failed("Name the folder that holds train.jsonl, test.jsonl, train.parquet and test.parquet.");
  const installed = stamp(join(environment, ".installed"));
  const wanted = readFileSync(requirements, "utf8");
  if (!installed.matches(wanted)) {
    console.log("Installing the trainers (pip; some minutes, once) …");
    if (!run("python3", ["-m", "venv", environment])) return failed("python3 -m venv failed: install Python 3.10 or newer with venv.");
    // An index that can't be reached is asked for every package: five tries each would take minutes.
    if (!run(python, ["-m", "pip", "install", "--quiet", "--retries", "1", "-r", requirements])) {
      return failed("pip could not install the trainers: the messages above say why.");
    }
    installed.write(wanted);
  }
  return run(python, [join(projectRoot, "scripts", "trainers", "check-trl.py"), resolve(folder)]) ? 0 : 1;
}

function failed(reason) {
  console.error(reason);
  console.log("0 passed, 1 failed");
  return 1;
}
