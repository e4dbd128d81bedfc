import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { PRESETS } from "@laurel/core/questions/presets";
import { MetadataPlace, placesInWords } from "@laurel/core/records/metadata-place";
import { LIMITS } from "@laurel/core/text/text-limits";
import { callProcedure, callRest } from "./ask-server.ts";
import { CampaignRow, findCampaign } from "./find-campaign.ts";
import { andMore } from "./parse-options.ts";
import { formatTable, print, printable } from "./print.ts";
import { type ServerOptions, serverOptions, withConnection } from "./server-connection.ts";

type CreateOptions = ServerOptions & {
  readonly guidelines?: string;
  readonly preset: string;
  readonly responsesPerTask?: number;
  readonly overlap: number;
  readonly leaseMinutes: number;
  readonly maxPairs: number;
};

const Campaigns = z.object({ rows: z.array(CampaignRow), total: z.number() });
const Campaign = z.looseObject({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  overlap: z.number(),
  counts: z.record(z.string(), z.number()),
});

const wholeNumber = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("must be a whole number");
  return Number(text);
};

async function list(options: ServerOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { rows, total } = await callRest(connection, "/campaigns?limit=200", Campaigns);
    print(
      options,
      { rows, total },
      formatTable(
        ["name", "status", "tasks", "judgments", "id"],
        rows.map(({ id, name, status, tasks, judgments }) => [name, status, tasks, judgments, id]),
      ),
    );
  });
}

async function show(campaign: string, options: ServerOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { id } = await findCampaign(connection, campaign);
    const found = await callRest(connection, `/campaigns/${id}`, Campaign);
    const counts = Object.entries(found.counts).map(([name, count]) => `  ${name}: ${count}`);
    print(options, found, [
      `${printable(found.name)} (${found.id}) is ${found.status}, overlap ${found.overlap}`,
      ...counts,
    ]);
  });
}

async function create(name: string, options: CreateOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const campaignId = uuidV7(Date.now(), randomBytes(10));
    const guidelines = options.guidelines === undefined ? "" : await readFile(options.guidelines, "utf8");
    const preset = PRESETS.find(({ id }) => id === options.preset);
    if (!preset) throw new DomainError("NOT_FOUND", `There is no preset ${options.preset}.`);
    const responsesPerTask = options.responsesPerTask ?? preset.responsesPerTask;
    const wanted = {
      campaignId,
      name,
      guidelines,
      questions: preset.questions,
      responsesPerTask,
      overlap: options.overlap,
      leaseMinutes: options.leaseMinutes,
      maxPairsPerPrompt: options.maxPairs,
    };
    await callProcedure(connection, "mutation", "campaigns.create", wanted, z.unknown());
    print(options, { campaignId }, [
      `${name} is a draft (${campaignId}). Next: laurel import ${JSON.stringify(name)} <file>`,
    ]);
  });
}

async function setStatus(campaign: string, status: string, options: ServerOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { id, name } = await findCampaign(connection, campaign);
    await callProcedure(
      connection,
      "mutation",
      "campaigns.setStatus",
      { campaignId: id, status },
      z.unknown(),
    );
    print(options, { campaignId: id, status }, [`${printable(name)} is ${status}.`]);
  });
}

const Column = MetadataPlace.extend({ shown: z.boolean(), namesModels: z.boolean() });
const Columns = z.object({ rows: z.array(Column) });

async function columns(campaign: string, options: ServerOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { id } = await findCampaign(connection, campaign);
    const { rows } = await callRest(connection, `/campaigns/${id}/metadata`, Columns);
    print(
      options,
      { rows },
      formatTable(
        ["of", "column", "annotators", "may name models"],
        rows.map(({ of, column, shown, namesModels }) => [
          of,
          column,
          shown ? "see it" : "",
          namesModels ? "yes" : "",
        ]),
      ),
    );
  });
}

type ShowColumnsOptions = ServerOptions & {
  readonly prompt: readonly string[];
  readonly response: readonly string[];
};

async function showColumns(campaign: string, options: ShowColumnsOptions): Promise<void> {
  await withConnection(options, async (connection) => {
    const { id } = await findCampaign(connection, campaign);
    const wanted = (["prompt", "response"] as const).flatMap((of) =>
      options[of].map((column): MetadataPlace => ({ of, column })),
    );
    await callRest(connection, `/campaigns/${id}/metadata/shown`, z.unknown(), { columns: wanted });
    const { rows } = await callRest(connection, `/campaigns/${id}/metadata`, Columns);
    const naming = rows.filter(({ shown, namesModels }) => shown && namesModels);
    print(options, { columns: wanted }, [
      wanted.length === 0
        ? "Annotators see no metadata."
        : `Annotators see ${printable(placesInWords(wanted))}.`,
      ...(naming.length === 0
        ? []
        : [`${printable(placesInWords(naming))} may tell them which model wrote what.`]),
    ]);
  });
}

export function campaignCommand(): Command {
  const command = new Command("campaign").summary(
    "list campaigns, make one, change its status or what annotators see",
  );
  command.addCommand(serverOptions(new Command("list")).summary("all campaigns").action(list));
  command.addCommand(
    serverOptions(new Command("show"))
      .summary("one campaign with its counts")
      .argument("<campaign>", "its name or id")
      .action(show),
  );
  command.addCommand(
    serverOptions(new Command("create"))
      .summary("a new draft, by default one that asks which of two responses is better")
      .description(
        `Makes a new draft that asks what its preset asks:\n${PRESETS.map(({ id, about }) => `  ${id}: ${about}`).join("\n")}`,
      )
      .argument("<name>")
      .addOption(
        new Option("--preset <id>", "what it asks")
          .choices(PRESETS.map(({ id }) => id))
          .default("hh-pairwise"),
      )
      .addOption(
        new Option(
          "--responses-per-task <n>",
          `responses judged together, 1 to ${LIMITS.responsesPerTask}; else as the preset has it`,
        ).argParser(wholeNumber),
      )
      .option("--guidelines <file>", "a Markdown file")
      .addOption(new Option("--overlap <n>", "annotators a task").argParser(wholeNumber).default(1))
      .addOption(
        new Option("--lease-minutes <n>", "how long a task is held for an annotator")
          .argParser(wholeNumber)
          .default(30),
      )
      .addOption(
        new Option("--max-pairs <n>", "pairs made of one prompt's responses, at most")
          .argParser(wholeNumber)
          .default(6),
      )
      .action(create),
  );
  command.addCommand(
    serverOptions(new Command("status"))
      .summary("draft → live → paused → closed")
      .argument("<campaign>", "its name or id")
      .argument("<status>", "live, paused or closed")
      .action(setStatus),
  );
  command.addCommand(
    serverOptions(new Command("columns"))
      .summary("the columns of imported files that are kept as metadata")
      .argument("<campaign>", "its name or id")
      .action(columns),
  );
  command.addCommand(
    serverOptions(new Command("show-columns"))
      .summary("set which columns of metadata annotators see")
      .description(
        "Sets which columns of metadata annotators see beside prompts and responses: those that are named here, and no others. Without any, annotators see none.",
      )
      .argument("<campaign>", "its name or id")
      .addOption(
        new Option("--prompt <column>", "show this column of prompts; may be given more than once")
          .argParser(andMore)
          .default([]),
      )
      .addOption(
        new Option("--response <column>", "show this column of responses; may be given more than once")
          .argParser(andMore)
          .default([]),
      )
      .action(showColumns),
  );
  return command;
}
