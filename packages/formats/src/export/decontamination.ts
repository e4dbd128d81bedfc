import { setImmediate } from "node:timers/promises";
import type { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import { contaminationIndex, type Contamination } from "../overlap/contamination-index.ts";
import { readContaminationList } from "../overlap/read-contamination-list.ts";
import type { Split } from "../splits/splits.ts";
import { contaminationLog, type ContaminationLog, type Hit } from "./contamination-log.ts";
import type { RowTexts } from "./rows/row-texts.ts";

/** The bytes of a stored list, by their SHA-256. */
export type ReadList = (sha256: string) => AsyncIterable<Uint8Array>;

export type TaskCheck = {
  readonly hitsIn: (texts: RowTexts) => readonly Hit[];
  /** Whether what has a hit is left out. */
  readonly leavesOut: boolean;
  readonly log: ContaminationLog;
};

export type Decontamination = {
  /** Looks at the rows of one task, which is in a split: what several of them say is looked at once. */
  readonly ofTask: (split: Split) => TaskCheck;
  /** Lets whoever shares the thread run, where looking has taken some 20 milliseconds. */
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
