import { Command, Option } from "commander";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { callRest } from "./ask-server.ts";
import { findCampaign } from "./find-campaign.ts";
import { andMore, wholeNumber } from "./parse-options.ts";
import { formatTable, print, printable } from "./print.ts";
import { type ServerOptions, serverOptions, withConnection } from "./server-connection.ts";

const Listed = z.object({
  rows: z.array(
    z.object({
      promptId: z.string(),
      preview: z.string(),
      retired: z.boolean(),
      responses: z.number(),
      retiredResponses: z.number(),
      tasks: z.number(),
      judgments: z.number(),
    }),
  ),
  total: z.number(),
});
const Contents = z.object({
  kind: z.enum(["prompt", "response"]),
  texts: z.number(),
  tasks: z.number(),
  leased: z.number(),
  live: z.number(),
  imported: z.number(),
  judged: z.number(),
});
const Changed = z.object({
  withdrawalId: z.string(),
  kind: z.enum(["prompt", "response"]),
  texts: z.number(),
});

const LIMIT = 200;
const SHOWN_CHARACTERS = 60;

type ListOptions = ServerOptions & {
  readonly matching: string;
  readonly retired?: true;
  readonly offset: number;
  readonly column?: string;
  readonly equals?: string;
  readonly contains?: string;
  readonly from?: string;
  readonly to?: string;
  readonly missing?: true;
};

async function list(campaign: string, options: ListOptions): Promise<void> {
  const { matching, retired, offset, column, equals, contains, from, to, missing } = options;
  await withConnection(options, async (connection) => {
    const { id } = await findCampaign(connection, campaign);
    const query = new URLSearchParams({
      search: matching,
      offset: String(offset),
      limit: String(LIMIT),
      ...(retired && { retired: "true" }),
    });
    for (const [name, value] of Object.entries({ column, equals, contains, from, to, missing }))
      if (value !== undefined) query.set(name, String(value));
    const page = await callRest(connection, `/campaigns/${id}/prompts?${query.toString()}`, Listed);
    const rows = page.rows.map((row) => [
      row.promptId,
      printable(row.preview.slice(0, SHOWN_CHARACTERS)),
      row.retired ? "retired" : "",
      row.retiredResponses > 0 ? `${row.responses} (${row.retiredResponses} retired)` : row.responses,
      row.tasks,
      row.judgments,
    ]);
    const rest = page.total - offset - rows.length;
    print(options, page, [
      ...formatTable(["prompt", "text", "state", "responses", "tasks", "judgments"], rows),
      ...(rest > 0 ? [`${rest} more: add --offset ${offset + rows.length}.`] : []),
    ]);
  });
}

type WhichOptions = ServerOptions & {
  readonly prompt: readonly string[];
  readonly response: readonly string[];
  readonly matching?: string;
};

/** Which prompts or responses the options name, in one of three ways. */
function whichOf({ prompt, response, matching }: WhichOptions) {
  const ways = [
    ...(prompt.length > 0 ? [{ promptIds: prompt }] : []),
    ...(response.length > 0 ? [{ responseIds: response }] : []),
    ...(matching === undefined ? [] : [{ matching: { search: matching } }]),
  ];
  const [which] = ways;
  if (!which || ways.length > 1)
    throw new DomainError(
      "INVALID",
      "Say which texts in one way: --prompt <id> or --response <id>, as often as needed, or --matching <text>.",
    );
  return which;
}

const counted = (texts: number, kind: "prompt" | "response") => `${texts} ${kind}${texts === 1 ? "" : "s"}`;

type RetireOptions = WhichOptions & { readonly reason: string; readonly judged?: number };

async function retire(campaign: string, options: RetireOptions): Promise<void> {
  const which = whichOf(options);
  await withConnection(options, async (connection) => {
    const { id } = await findCampaign(connection, campaign);
    const at = `/campaigns/${id}/prompts`;
    const contents = await callRest(connection, `${at}/retirement`, Contents, { which });
    const { texts, kind, tasks, live, imported, judged } = contents;
    const what = `${tasks} tasks, ${live} judgments made here and ${imported} imported ones`;
    if (texts === 0)
      return print(options, contents, ["There is nothing to retire: none matches, or all are retired."]);
    if (judged > 0 && options.judged === undefined) {
      process.exitCode = 1;
      return print(options, contents, [
        `${counted(texts, kind)} would take out ${what}. Nothing was retired.`,
        `Add --judged ${judged} to retire them with their judgments.`,
      ]);
    }
    const wanted = { which, texts, judged: options.judged ?? 0, reason: options.reason };
    const changed = await callRest(connection, `${at}/retire`, Changed, wanted);
    print(options, changed, [
      `Retired ${counted(changed.texts, kind)}: ${what}.`,
      `"laurel prompt reinstate" brings all of it back.`,
    ]);
  });
}

type ReinstateOptions = WhichOptions & { readonly reason?: string };

async function reinstate(campaign: string, options: ReinstateOptions): Promise<void> {
  const which = whichOf(options);
  await withConnection(options, async (connection) => {
    const { id } = await findCampaign(connection, campaign);
    const wanted = { which, ...(options.reason !== undefined && { reason: options.reason }) };
    const changed = await callRest(connection, `/campaigns/${id}/prompts/reinstate`, Changed, wanted);
    print(options, changed, [`Brought back ${counted(changed.texts, changed.kind)}.`]);
  });
}

function whichOptions(command: Command): Command {
  return serverOptions(command)
    .argument("<campaign>", "its name or id")
    .option("--prompt <id>", "a prompt; may be repeated", andMore, [])
    .option("--response <id>", "a response; may be repeated", andMore, [])
    .option("--matching <text>", 'all prompts that the list shows for this search; "" for all of them');
}

export function promptCommand(): Command {
  const command = new Command("prompt").summary("list a campaign's prompts, retire them, bring them back");
  command.addCommand(
    serverOptions(new Command("list"))
      .summary("the prompts of a campaign, and which are retired")
      .argument("<campaign>", "its name or id")
      .option("--matching <text>", "only those whose text, tags or metadata match", "")
      .option("--retired", "only retired ones")
      .option("--column <name>", "only those with this column of metadata; see laurel campaign columns")
      .option("--equals <value>", "the column equals this")
      .option("--contains <text>", "the column contains this, whatever its case")
      .option("--from <n>", "the column is a number of at least this")
      .option("--to <n>", "the column is a number of at most this")
      .option("--missing", "the column holds nothing")
      .addOption(new Option("--offset <n>", "how many to leave out").argParser(wholeNumber).default(0))
      .action(list),
  );
  command.addCommand(
    whichOptions(new Command("retire"))
      .summary("take prompts or responses out: they are not served, and their judgments don't count")
      .description(
        "Retires prompts or responses: tasks with them are not given to anybody, and what was judged on these doesn't count in figures and new dataset versions. Nothing is deleted. What was judged needs --judged with the number of its judgments; without it, the command says that number and does nothing.",
      )
      .requiredOption("--reason <text>", "why, for the audit log")
      .addOption(
        new Option("--judged <n>", "how many judgments you know that this voids").argParser(wholeNumber),
      )
      .action(retire),
  );
  command.addCommand(
    whichOptions(new Command("reinstate"))
      .summary("bring retired prompts or responses back")
      .option("--reason <text>", "why, for the audit log")
      .action(reinstate),
  );
  return command;
}
