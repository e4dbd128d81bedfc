import { Command } from "commander";
import { appPaths } from "../config/app-paths.ts";
import { readConfig } from "../config/read-config.ts";
import {
  checkDatabase,
  checkDataFolder,
  checkNode,
  checkPages,
  checkPort,
  checkSecret,
} from "./doctor-checks.ts";
import { print } from "./print.ts";

async function run(options: { readonly json?: boolean }): Promise<void> {
  const place = { config: readConfig(process.env), paths: appPaths() };
  const findings = [
    checkNode(),
    ...(await Promise.all([
      checkDataFolder(place),
      checkSecret(place),
      checkDatabase(place),
      checkPages(place),
      checkPort(place),
    ])),
  ];
  print(
    options,
    findings,
    findings.flatMap(({ check, ok, detail, fix }) => [
      `${ok ? "ok  " : "BAD "} ${check}: ${detail}`,
      ...(ok || !fix ? [] : [`       ${fix}`]),
    ]),
  );
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}

export const doctorCommand = (): Command =>
  new Command("doctor")
    .summary("look for what could keep the server from running well")
    .description(
      "Looks at Node, the data folder, the secret's mode, the database and who owns it, the built pages and the port. Changes nothing. Exits with 1 when something is wrong.",
    )
    .option("--json", "print JSON")
    .action(run);
