import { setImmediate } from "node:timers/promises";
import type { DatasetReport, TestFilter } from "@laurel/core/datasets/dataset-report";
import { DatasetSpec, weighsAnnotators } from "@laurel/core/datasets/dataset-spec";
import type { DropReason } from "@laurel/core/datasets/drop-reasons";
import type { FamilyId } from "@laurel/core/datasets/families";
import { filterTask, type JudgedTask, withTextPolicy } from "@laurel/core/datasets/judged-task";
import type { Manifest, RowFile } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import { promptRoot, splitOf } from "../canonical/prompt-root.ts";
import { EXPORTER_VERSION } from "../canonical/row-files.ts";
import { sha256Hex } from "../files/hash.ts";
import type { OpenFile } from "../files/output-file.ts";
import { inTurns, TURN_TASKS } from "../files/turns.ts";
import {
  type DetectLanguage,
  type LanguageCounter,
  languageCounter,
  languageDetector,
} from "../language/prompt-languages.ts";
import { type ReportBuilder, reportBuilder } from "../report/report-builder.ts";
import { type AnnotatorSkill, annotatorSkill, weighedTask } from "./annotator-skill.ts";
import { type TypeTally, typeTally } from "./carried-values.ts";
import { type Decontamination, decontamination, type ReadList, rowTexts } from "./decontamination.ts";
import { type FamilyDraft, familyDraft } from "./family-draft.ts";
import { type LabelPairs, type OpenPairs, openPairs } from "./open-pairs.ts";
import { type PromptPool, promptPool } from "./prompt-pool.ts";

export type DatasetInput = {
  readonly spec: DatasetSpec;
  readonly watermark: number;
  /**
   * Begins to read batches of tasks. The files don't depend on the order of tasks. It is called twice where
   * annotators are weighed.
   */
  readonly judgedTasks: () => AsyncIterable<readonly JudgedTask[]>;
  readonly openFile: OpenFile;
  /** Reads the lists that the spec names; not needed where it names none. */
  readonly readList?: ReadList;
  /**
   * Labels what votes leave open, where the spec asks for it. Without this, as in a preview, nothing is
   * labeled and the manifest doesn't mention it.
   */
  readonly labelPairs?: LabelPairs;
  /** Where rows are sorted; the system's temporary directory when it is left out. */
  readonly temporaryDirectory?: string;
  /** Whether a report is made too, which about doubles the time. */
  readonly withReport?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (judgedTasks: number, phase: "weighing annotators" | "reading judgments") => void;
};

/** `report` is null where none was asked for. */
export type BuiltDataset = { readonly manifest: Manifest; readonly report: DatasetReport | null };

/**
 * Writes the canonical rows of each family of the spec as `rows/<family>/<split>.jsonl`, ordered by the
 * SHA-256 of their line, and returns the manifest; where the spec names lists, also `decontamination.jsonl`.
 * A prompt is in the same split for every family. Tasks are streamed: memory holds about 200 bytes for each
 * row and 200 for each prompt, while the rows and prompts themselves wait in temporary files.
 */
export async function buildDataset(input: DatasetInput): Promise<BuiltDataset> {
  const spec = DatasetSpec.parse(input.spec);
  const drafts = new Map<FamilyId, FamilyDraft>();
  const pool = await promptPool(input.temporaryDirectory);
  const votes = voteCounter(spec.otherCampaigns);
  const languages = languageCounter();
  const carried = spec.metadata && typeTally(spec.metadata);
  const report = input.withReport ? reportBuilder(spec) : null;
  let checked: Decontamination | null = null;
  let open: OpenPairs | null = null;
  try {
    const skill = weighsAnnotators(spec)
      ? await annotatorSkill(input.judgedTasks(), {
          minSkill: spec.filters.minSkill,
          signal: input.signal,
          onProgress: (done) => input.onProgress?.(done, "weighing annotators"),
        })
      : null;
    checked =
      spec.decontamination && (await decontamination(spec.decontamination, input.readList ?? noLists, input));
    for (const family of spec.families)
      drafts.set(family, await familyDraft(family, spec, input.temporaryDirectory));
    open =
      spec.modelLabels && input.labelPairs && drafts.has("pairs")
        ? await openPairs(spec, spec.modelLabels.minProbability, input.temporaryDirectory)
        : null;
    const judgedTasks = await addTasks(spec, input, {
      open,
      drafts: [...drafts.values()],
      pool,
      votes,
      report,
      checked,
      skill,
      languages,
      carried,
      detect: await languageDetector(),
    });
    const { unwanted, overlap } =
      report || spec.nearDuplicates.drop !== "nothing"
        ? await pool.compare(spec.nearDuplicates, input.signal)
        : NOT_COMPARED;
    checked?.log.leaveOut(unwanted);
    for (const draft of drafts.values()) draft.leaveOut(unwanted);
    const training = drafts.get("pairs")?.training;
    const modelLabels =
      open && training && input.labelPairs
        ? await open.label(training, unwanted, input.labelPairs, input.signal)
        : null;
    const rows: RowFile[] = [];
    for (const draft of drafts.values()) {
      rows.push(...(await draft.write(input.openFile, { signal: input.signal, onRow: report?.addRow })));
    }
    const counts = Object.fromEntries([...drafts].map(([family, draft]) => [family, draft.counts()]));
    const contaminated = checked && (await checked.log.write(input.openFile, input.signal));
    const manifest: Manifest = {
      version: 3,
      spec,
      watermark: input.watermark,
      exporterVersion: EXPORTER_VERSION,
      judgedTasks,
      ...votes.counts(),
      counts,
      rows,
      decontamination: contaminated,
      quality: skill?.quality ?? null,
      languages: languages.counts(),
      modelLabels,
      ...(carried && { metadata: carried.types() }),
    };
    return {
      manifest,
      report: report && (await inTurns(report.finish(overlap, testFilter(spec, drafts)), input.signal)),
    };
  } finally {
    for (const draft of drafts.values()) await draft.dispose();
    await pool.dispose();
    await checked?.log.dispose();
    await open?.dispose();
  }
}

function testFilter(spec: DatasetSpec, drafts: ReadonlyMap<FamilyId, FamilyDraft>): TestFilter | null {
  return filtersTest(spec)
    ? Object.fromEntries([...drafts].map(([family, draft]) => [family, draft.tested()]))
    : null;
}

const UNFILTERED = { minSkill: 0, onTest: true };

function filtersTest({ filters: { onTest, minAgreement, minPosterior, minSkill } }: DatasetSpec): boolean {
  return onTest && (minAgreement > 0 || minPosterior > 0 || minSkill > 0);
}

const noLists: ReadList = () => {
  throw new DomainError("INTERNAL", "the spec names lists, and nothing was given to read them");
};

const NOT_COMPARED = { unwanted: new Map(), overlap: null };

type Parts = {
  readonly drafts: readonly FamilyDraft[];
  readonly open: OpenPairs | null;
  readonly pool: PromptPool;
  readonly votes: VoteCounter;
  readonly report: ReportBuilder | null;
  readonly checked: Decontamination | null;
  readonly skill: AnnotatorSkill | null;
  readonly languages: LanguageCounter;
  readonly carried: TypeTally | undefined;
  readonly detect: DetectLanguage;
};

async function addTasks(spec: DatasetSpec, input: DatasetInput, parts: Parts): Promise<number> {
  let judgedTasks = 0;
  for await (const batch of input.judgedTasks()) {
    input.signal?.throwIfAborted();
    for (const [index, task] of batch.entries()) {
      addTask(task, spec, parts);
      await parts.checked?.rest();
      if (index % TURN_TASKS === TURN_TASKS - 1) await setImmediate();
    }
    judgedTasks += batch.length;
    input.onProgress?.(judgedTasks, "reading judgments");
  }
  return judgedTasks;
}

function addTask(
  task: JudgedTask,
  spec: DatasetSpec,
  { drafts, open, pool, votes, report, checked, skill, languages, carried, detect }: Parts,
): void {
  votes.add(task);
  const drop = (reason: DropReason): void => drafts.forEach((draft) => draft.drop(reason));
  const reason = filterTask(task, spec.filters);
  if (reason !== null) return drop(reason);
  const language = detect(task.prompt);
  if (!isIn(language, spec.filters.languages)) return drop("language");
  report?.addTask(task);
  const text = promptRoot(task.prompt);
  const id = sha256Hex(text);
  const split = splitOf(id, { test: spec.testShare, validation: spec.validationShare }, spec.salt);
  if (split === "test" && filtersTest(spec)) {
    const all = withTextPolicy(skill ? weighedTask(task, skill, UNFILTERED, split) : task, spec);
    for (const draft of drafts) draft.addUnfiltered(all);
  }
  const weighed = skill ? weighedTask(task, skill, spec.filters, split) : task;
  if (weighed.votes.length === 0 && task.votes.length > 0) return drop("skill");
  languages.add(id, language);
  carried?.add(weighed);
  const worded = withTextPolicy(weighed, spec);
  const check = checked && checked.ofTask(split);
  // A prompt that is left out for contamination is not compared with others.
  if (!check?.leavesOut || check.hitsIn(rowTexts(worded.prompt, [])).length === 0)
    pool.add({ id, text }, split);
  for (const draft of drafts) draft.addTask(worded, split, id, check);
  if (split === "train") open?.addTask(worded, id, check);
}

function isIn(language: string | null, wanted: readonly string[]): boolean {
  return wanted.length === 0 || (language !== null && wanted.includes(language));
}

type VoteCounter = {
  readonly add: (task: JudgedTask) => void;
  readonly counts: () => Pick<Manifest, "votes" | "otherCampaigns">;
};

type CampaignCounter = {
  judgedTasks: number;
  votes: number;
  readonly questionsVersions: Set<number>;
  readonly guidelinesVersions: Set<number>;
};

/**
 * Counts the votes of tasks in any order. Those of other campaigns are counted apart too, since each campaign
 * numbers its own versions.
 */
function voteCounter(otherCampaigns: readonly string[]): VoteCounter {
  const annotators = new Set<string>();
  const own = campaignCounter();
  const others = new Map(otherCampaigns.map((campaignId) => [campaignId, campaignCounter()]));
  let imported = 0;
  return {
    add: ({ votes, otherCampaign }) => {
      const counter = (otherCampaign && others.get(otherCampaign)) || own;
      counter.judgedTasks += 1;
      counter.votes += votes.length;
      for (const vote of votes) {
        if (vote.imported) imported += 1;
        annotators.add(vote.annotatorId);
        counter.questionsVersions.add(vote.questionsVersion);
        counter.guidelinesVersions.add(vote.guidelinesVersion);
      }
    },
    counts: () => {
      const apart = [...others].map(([campaignId, { judgedTasks, votes, ...versions }]) => ({
        campaignId,
        judgedTasks,
        votes,
        ...inOrder(versions),
      }));
      const all = apart.reduce((sum, { votes }) => sum + votes, own.votes);
      return {
        votes: { all, imported, annotators: annotators.size, ...inOrder(own) },
        otherCampaigns: apart,
      };
    },
  };
}

function campaignCounter(): CampaignCounter {
  return { judgedTasks: 0, votes: 0, questionsVersions: new Set(), guidelinesVersions: new Set() };
}

function inOrder({
  questionsVersions,
  guidelinesVersions,
}: Pick<CampaignCounter, "questionsVersions" | "guidelinesVersions">) {
  const sorted = (numbers: ReadonlySet<number>) => [...numbers].sort((one, other) => one - other);
  return { questionsVersions: sorted(questionsVersions), guidelinesVersions: sorted(guidelinesVersions) };
}
