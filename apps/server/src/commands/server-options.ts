import type { Command } from "commander";

/** Adds the options of every command that talks to a server. */
export function serverOptions(command: Command): Command {
  return command
    .option("--json", "print JSON")
    .option("--url <address>", "a server elsewhere (or LAUREL_URL); else the one of this data folder")
    .option("--token <token>", "a personal token for --url (or LAUREL_TOKEN)");
}
