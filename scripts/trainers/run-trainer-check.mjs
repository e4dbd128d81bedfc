import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ownNode } from "../setup/own-node.mjs";
import { projectRoot } from "../setup/project-root.mjs";
import { stamp } from "../setup/stamp.mjs";

const environment = join(projectRoot, ".cache", "trainers");
const python =
  process.platform === "win32"
    ? join(environment, "Scripts", "python.exe")
    : join(environment, "bin", "python");
const script = (name) => join(projectRoot, "scripts", "trainers", name);
const requirements = script("requirements.txt");
const formatWriter = fileURLToPath(new URL("./write-format-files.mjs", import.meta.url));
const formatFiles = join(projectRoot, ".cache", "trainer-formats");

const run = (command, args) =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;

/**
 * Installs the trainers once, then loads every format's folder, trains one step of each trainer on every
 * format written for it and, where one is named, on the folder's files. Prints how many cases passed and
 * failed of all; returns the exit code.
 */
export async function runTrainerCheck(folder) {
  const reason = install();
  const counts = reason
    ? [failed(reason)]
    : [...(await checkFormats()), ...(folder ? [await count("check-trl.py", resolve(folder))] : [])];
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

/** Says why the trainers could not be installed; nothing where they are. */
function install() {
  const installed = stamp(join(environment, ".installed"));
  const wanted = readFileSync(requirements, "utf8");
  if (installed.matches(wanted)) return undefined;
  console.log("Installing the trainers (pip; some minutes, once) …");
  if (!run("python3", ["-m", "venv", environment]))
    return "python3 -m venv failed: install Python 3.10 or newer with venv.";
  // An index that can't be reached is asked for every package: five tries each would take minutes.
  if (!run(python, ["-m", "pip", "install", "--quiet", "--retries", "1", "-r", requirements])) {
    return "pip could not install the trainers: the messages above say why.";
  }
  installed.write(wanted);
  return undefined;
}

async function checkFormats() {
  rmSync(formatFiles, { recursive: true, force: true });
  if (!run(ownNode() ?? process.execPath, [formatWriter, formatFiles]))
    return [failed("The formats could not be written: the messages above say why.")];
  return [await count("check-folders.py", formatFiles), await count("check-trl-formats.py", formatFiles)];
}

/** Runs a script that ends with a line `N passed, N failed`; one that ends otherwise is one failure. */
function count(name, ...args) {
  return new Promise((done) => {
    const child = spawn(python, [script(name), ...args], { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      process.stdout.write(text);
      printed += text;
    });
    child.on("error", (error) => done(failed(`${name} could not be started: ${error.message}`)));
    child.on("close", (code) => {
      const [, passed, failures] =
        /^(\d+) passed, (\d+) failed\s*$/m.exec(printed.trimEnd().split("\n").at(-1) ?? "") ?? [];
      if (passed === undefined || (code !== 0 && failures === "0"))
        done(failed(`${name} ended with exit code ${code} and no count of failures`));
      else done({ passed: Number(passed), failed: Number(failures) });
    });
  });
}

function failed(reason) {
  console.error(reason);
  return { passed: 0, failed: 1 };
}
