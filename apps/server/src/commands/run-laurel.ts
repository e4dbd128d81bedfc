import { CommanderError, type Command } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { toDomainError } from "../rest/to-domain-error.ts";
import { laurelProgram } from "./laurel-program.ts";

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
