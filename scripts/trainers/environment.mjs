import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../setup/project.mjs";
import { stamp } from "../setup/stamp.mjs";

const environment = join(projectRoot, ".cache", "trainers");
const requirements = join(projectRoot, "scripts", "trainers", "requirements.txt");

/** The Python of the environment in which the trainers are installed. */
export const trainersPython =
  process.platform === "win32"
    ? join(environment, "Scripts", "python.exe")
    : join(environment, "bin", "python");

const run = (command, args) =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;

/** Installs the trainers unless they are there. Where that fails, it throws an error that says what to do. */
export function installTrainers() {
  const installed = stamp(join(environment, ".installed"));
  const wanted = readFileSync(requirements, "utf8");
  if (installed.matches(wanted)) return;
  console.log("Installing the trainers (pip; a minute or more, once) …");
  if (!run("python3", ["-m", "venv", environment]))
    throw new Error("python3 -m venv failed: install Python 3.10 or newer with venv.");
  // For every package, pip tries again to reach an index that can't be reached; five tries each would take
  // minutes.
  if (
    !run(trainersPython, ["-m", "pip", "install", "--quiet", "--quiet", "--retries", "1", "-r", requirements])
  ) {
    throw new Error("pip could not install the trainers: the messages above say why.");
  }
  installed.write(wanted);
}
