import { Command, Option } from "commander";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { callProcedure, callRest } from "./ask-server.ts";
import { findCampaign } from "./find-campaign.ts";
import { wholeNumber } from "./parse-options.ts";
import { formatTable, print, printable } from "./print.ts";
import { type Connection, type ServerOptions, serverOptions, withConnection } from "./server-connection.ts";

const Round = z.object({
  id: z.string(),
  round: z.number().nullable(),
  fileName: z.string(),
  status: z.string(),
  withdrawn: z.object({ reason: z.string(), by: z.string(), at: z.number() }).nullable(),
});
const Contents = z.object({
  tasks: z.number(),
  leased: z.number(),
  live: z.number(),
  imported: z.number(),
  judged: z.number(),
});
const Changed = z.object({ withdrawalId: z.string(), importId: z.string(), round: z.number() });

const LIMIT = 200;

/** A campaign's imports that brought a round, newest first. */
async function roundsOf(connection: Connection, campaign: string) {
  const { id: campaignId } = await findCampaign(connection, campaign);
  const Page = z.object({ rows: z.array(Round), total: z.number() });
  const rounds: z.infer<typeof Round>[] = [];
  for (let offset = 0, total = 1; offset < total; offset += LIMIT) {
    const page = { campaignId, limit: LIMIT, offset };
    const { rows, ...found } = await callProcedure(connection, "query", "imports.list", page, Page);
    rounds.push(...rows.filter(({ round }) => round !== null));
    total = found.total;
  }
  return rounds;
}

async function findRound(connection: Connection, campaign: string, number: number) {
  const found = (await roundsOf(connection, campaign)).find(({ round }) => round === number);
  if (!found)
    throw new DomainError(
      "NOT_FOUND",
      `The campaign has no round ${number}. "laurel round list" shows its rounds.`,
    );
  return found;
}

async function list(campaign: string, options: ServerOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const rows = await roundsOf(connection, campaign);
    print(
      options,
      { rows },
      formatTable(
        ["round", "file", "withdrawn", "import"],
        rows.map(({ round, fileName, withdrawn, id }) => [round, fileName, withdrawn?.reason ?? "", id]),
      ),
    );
  });
}

type WithdrawOptions = ServerOptions & { readonly reason: string; readonly judged?: number };

async function withdraw(campaign: string, number: number, options: WithdrawOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { id, fileName } = await findRound(connection, campaign, number);
    const contents = await callRest(connection, `/imports/${id}/withdrawal`, Contents);
    const { tasks, live, imported } = contents;
    const what = `${tasks} tasks, ${live} judgments made here and ${imported} imported ones`;
    if (contents.judged > 0 && options.judged === undefined) {
      process.exitCode = 1;
      return print(options, contents, [
        `Round ${number} (${printable(fileName)}) holds ${what}. Nothing was withdrawn.`,
        `Add --judged ${contents.judged} to withdraw it with its judgments.`,
      ]);
    }
    const wanted = { reason: options.reason, judged: options.judged ?? 0 };
    const changed = await callRest(connection, `/imports/${id}/withdraw`, Changed, wanted);
    print(options, changed, [
      `Round ${number} (${printable(fileName)}) is withdrawn: ${what}.`,
      `"laurel round reinstate" brings all of it back.`,
    ]);
  });
}

type ReinstateOptions = ServerOptions & { readonly reason?: string };

async function reinstate(campaign: string, number: number, options: ReinstateOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { id, fileName } = await findRound(connection, campaign, number);
    const wanted = options.reason === undefined ? {} : { reason: options.reason };
    const changed = await callRest(connection, `/imports/${id}/reinstate`, Changed, wanted);
    print(options, changed, [`Round ${number} (${printable(fileName)}) is back.`]);
  });
}

export function roundCommand(): Command {
  const command = new Command("round").summary("list a campaign's rounds, withdraw one, bring it back");
  command.addCommand(
    serverOptions(new Command("list"))
      .summary("the rounds that imports brought, and which are withdrawn")
      .argument("<campaign>", "its name or id")
      .action(list),
  );
  command.addCommand(
    serverOptions(new Command("withdraw"))
      .summary("take a round out: it is not served, and its judgments don't count")
      .description(
        "Takes a round out: its tasks are not given to anybody, and what was judged on them doesn't count in figures and new dataset versions. Nothing is deleted. A round that was judged needs --judged with the number of its judgments; without it, the command says that number and does nothing.",
      )
      .argument("<campaign>", "its name or id")
      .argument("<round>", "its number", wholeNumber)
      .requiredOption("--reason <text>", "why, for the audit log")
      .addOption(
        new Option("--judged <n>", "how many judgments you know that this voids").argParser(wholeNumber),
      )
      .action(withdraw),
  );
  command.addCommand(
    serverOptions(new Command("reinstate"))
      .summary("bring a withdrawn round back")
      .argument("<campaign>", "its name or id")
      .argument("<round>", "its number", wholeNumber)
      .option("--reason <text>", "why, for the audit log")
      .action(reinstate),
  );
  return command;
}
