import { setImmediate } from "node:timers/promises";
import type { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest } from "@laurel/core/datasets/manifest";
import type { Split } from "@laurel/core/datasets/splits";
import type { Message } from "@laurel/core/records/messages";
import { saidByUser } from "../canonical/prompt-root.ts";
import { rowLine } from "../canonical/row-files.ts";
import { measuredFile, type OpenFile } from "../files/output-file.ts";
import { type Contamination, contaminationIndex } from "../overlap/contamination-index.ts";
import { readContaminationList } from "../overlap/contamination-list.ts";
import type { Unwanted } from "./prompt-pool.ts";
import { linesOf, rowSpill } from "./row-spill.ts";

/** The bytes of a stored list, by their SHA-256. */
export type ReadList = (sha256: string) => AsyncIterable<Uint8Array>;

/** The texts of a row that are checked, turn by turn: what users say in its prompt, and its responses. */
export type RowTexts = { readonly prompt: readonly string[]; readonly responses: readonly string[] };

/** The texts of a prompt and its responses. */
export function rowTexts(prompt: readonly Message[], responses: readonly string[]): RowTexts {
  return { prompt: saidByUser(prompt), responses };
}

/** What an assistant says in responses, turn by turn. */
export function saidByAssistant(...responses: readonly (readonly Message[])[]): string[] {
  return responses.flatMap((messages) =>
    messages.flatMap(({ role, content }) => (role === "assistant" ? [content] : [])),
  );
}

export type TaskCheck = {
  readonly hitsIn: (texts: RowTexts) => readonly Hit[];
  /** Whether what has a hit is left out. */
  readonly leavesOut: boolean;
  readonly log: ContaminationLog;
};

export type Decontamination = {
  /** Checks the rows of one task, which is in a split. A text that several rows share is looked for once. */
  readonly ofTask: (split: Split) => TaskCheck;
  /** Lets other work on the thread run once searching has taken some 20 milliseconds. */
  readonly rest: () => Promise<void>;
  readonly log: ContaminationLog;
};

const TURN_CHARACTERS = 30_000;

/**
 * Reads the lists of a policy, and checks rows against them while a dataset is built. Its log must be
 * disposed of.
 */
export async function decontamination(
  policy: DecontaminationPolicy,
  readList: ReadList,
  {
    temporaryDirectory,
    signal,
  }: { readonly temporaryDirectory?: string | undefined; readonly signal?: AbortSignal | undefined },
): Promise<Decontamination> {
  const lists = policy.lists.map(({ name, sha256 }) => ({
    name,
    texts: readContaminationList(name, readList(sha256)),
  }));
  const index = await contaminationIndex(lists, policy.words, signal);
  const log = await contaminationLog(temporaryDirectory);
  let looked = 0;
  return {
    log,
    ofTask: (split) => {
      const found = new Map<string, Contamination | null>();
      const find = (text: string): Contamination | null => {
        const known = found.get(text);
        if (known !== undefined) return known;
        looked += text.length;
        const contamination = index.find(text);
        found.set(text, contamination);
        return contamination;
      };
      const hitsAt = (where: Hit["where"], texts: readonly string[]): Hit[] =>
        [...new Set(texts)].map(find).flatMap((hit) => (hit ? [{ ...hit, where }] : []));
      return {
        log,
        leavesOut: policy.drop === "all" || (policy.drop === "training" && split === "train"),
        hitsIn: ({ prompt, responses }) => [...hitsAt("prompt", prompt), ...hitsAt("response", responses)],
      };
    },
    rest: async () => {
      if (looked < TURN_CHARACTERS) return;
      looked = 0;
      await setImmediate();
    },
  };
}

export type Hit = Contamination & { readonly where: "prompt" | "response" };

/**
 * A row that has something in common with a list. `row` is the SHA-256 of its line, by which it is found in
 * the version's rows unless it was `dropped`.
 */
export type HitRow = {
  readonly family: FamilyId;
  readonly split: Split;
  readonly row: string;
  readonly dropped: boolean;
  readonly hits: readonly Hit[];
};

export type ContaminationLog = {
  /** `root` is the hash of the root of the row's prompt. */
  readonly add: (row: HitRow, root: string) => void;
  /**
   * Forgets the rows whose prompts proved unwanted after the rows were added; nothing is added after that.
   */
  readonly leaveOut: (unwanted: Unwanted) => void;
  /** Forgets rows that gave way to other rows of their prompts, given by the hashes of their lines. */
  readonly leaveOutRows: (family: FamilyId, rows: readonly string[]) => void;
  /** Writes a line for each hit, and counts the rows with one. */
  readonly write: (
    openFile: OpenFile,
    signal?: AbortSignal,
  ) => Promise<NonNullable<Manifest["decontamination"]>>;
  readonly dispose: () => Promise<void>;
};

const PATH = "decontamination.jsonl";
const MOST_NGRAM = 1_000;

/**
 * Rows with hits, while a dataset is built. They wait in a temporary file, and are written in the order of a
 * hash of their content, so the file is the same in whatever order they came.
 */
async function contaminationLog(temporaryDirectory?: string): Promise<ContaminationLog> {
  const spill = await rowSpill(temporaryDirectory);
  const leftOut = new Map<string, number>();
  const isIn = ({ family, row, dropped }: HitRow): boolean => {
    const key = `${family} ${row}`;
    const left = dropped ? 0 : (leftOut.get(key) ?? 0);
    if (left > 0) leftOut.set(key, left - 1);
    return left === 0;
  };
  return {
    add: (row, root) => spill.add(rowLine({ ...row, hits: row.hits.map(short) }), row.dropped ? "" : root),
    leaveOut: (unwanted) => void spill.dropGroups((root) => unwanted.has(root)),
    leaveOutRows: (family, rows) => {
      for (const row of rows) leftOut.set(`${family} ${row}`, (leftOut.get(`${family} ${row}`) ?? 0) + 1);
    },
    write: async (openFile, signal) => {
      const { file, measure } = measuredFile(await openFile(PATH));
      const counts: Partial<Record<FamilyId, { hit: number; dropped: number }>> = {};
      let lines = 0;
      try {
        for await (const chunk of spill.sorted()) {
          signal?.throwIfAborted();
          const rows = linesOf(chunk)
            .map((line): HitRow => JSON.parse(line))
            .filter(isIn);
          for (const { family, dropped } of rows) {
            const count = (counts[family] ??= { hit: 0, dropped: 0 });
            count.hit += 1;
            if (dropped) count.dropped += 1;
          }
          const hits = rows.flatMap(({ hits: found, ...row }) =>
            found.map((hit) => rowLine({ ...row, ...hit })),
          );
          lines += hits.length;
          await file.write(Buffer.from(hits.map((line) => `${line}\n`).join("")));
          await setImmediate();
        }
      } finally {
        await file.close();
      }
      return { file: { path: PATH, rows: lines, ...measure() }, rows: counts };
    },
    dispose: spill.dispose,
  };
}

/** Cuts a long n-gram: it is at most thirteen words, but a word may be of any length. */
function short(hit: Hit): Hit {
  return hit.ngram.length <= MOST_NGRAM
    ? hit
    : { ...hit, ngram: `${hit.ngram.slice(0, MOST_NGRAM).toWellFormed()}…` };
}
