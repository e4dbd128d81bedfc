import { Command, CommanderError } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { VARIABLES } from "../config/config.ts";
import { toDomainError } from "../rest/to-domain-error.ts";
import { backupCommand } from "./backup-command.ts";
import { campaignCommand } from "./campaign-command.ts";
import { doctorCommand } from "./doctor-command.ts";
import { exportCommand } from "./export-command.ts";
import { formatsCommand } from "./formats-command.ts";
import { importCommand } from "./import-command.ts";
import { promptCommand } from "./prompt-command.ts";
import { restoreCommand } from "./restore-command.ts";
import { roundCommand } from "./round-command.ts";
import { scoreCommand } from "./score-command.ts";
import { trainCommand } from "./train-command.ts";
import { userCommand } from "./user-command.ts";
import { validateCommand } from "./validate-command.ts";

/** The `laurel` program with all its commands. */
export function laurelProgram(): Command {
  const program = new Command("laurel")
    .description("From people's judgments of model responses to preference data and a reward model.")
    .showHelpAfterError('("--help" tells more)');
  const commands = [
    startCommand(),
    importCommand(),
    exportCommand(),
    formatsCommand(),
    trainCommand(),
    scoreCommand(),
    validateCommand(),
    userCommand(),
    campaignCommand(),
    roundCommand(),
    promptCommand(),
    doctorCommand(),
    backupCommand(),
    restoreCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  program.addHelpText(
    "after",
    "\nCommands talk to the server that runs on this data folder (DATA_DIR), else they open it themselves.\nExit codes: 0 done, 1 failed, 2 wrongly called.",
  );
  return program;
}

const startCommand = (): Command =>
  new Command("start")
    .summary("run the server until Ctrl-C")
    .description(`Runs the server. The environment decides the rest: ${VARIABLES.join(", ")}.`)
    .option("--demo", "load the demo campaign with people and judgments, if there is no campaign yet", false)
    .action(async (options: { readonly demo: boolean }) =>
      (await import("../run-server.ts")).runServer(options),
    );

const FAILED = 1;
const WRONGLY_CALLED = 2;

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
}

function tell(error: unknown, asJson: boolean): void {
  const domain =
    toDomainError(error) ??
    new DomainError("INTERNAL", error instanceof Error ? (error.stack ?? error.message) : String(error));
  const { code, message, details } = domain;
  if (asJson) process.stdout.write(`${JSON.stringify({ error: { code, message, details } }, null, 2)}\n`);
  else process.stderr.write(`${message}\n`);
}

/** Runs a command line and resolves to its exit code: 0 for done, 1 for failed, 2 for wrongly called. */
export async function runLaurel(args: readonly string[]): Promise<number> {
  const program = laurelProgram();
  throwInsteadOfExit(program);
  try {
    await program.parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONGLY_CALLED;
    tell(error, args.includes("--json"));
    return FAILED;
  }
}
