import type { Answers } from "../questions/answers.ts";
import type { ColumnMapping } from "./column-mapping.ts";

/** Who judged, as a file names people; `voter` counts those whom it does not name, on each task from 1. */
export type Voter = { readonly by: string | undefined; readonly voter?: number | undefined };

/**
 * What an imported annotator is called, and known by in later imports. Different people of different files
 * never have one name: a file whose own name might be read as one with a person behind it stands in quotes.
 */
export function nameOfVoter({ by, voter = 1 }: Voter, fileName: string): string {
  const isOpen = /: | \(\d+\)$|^"/u.test(fileName);
  const file = `Imported from ${isOpen ? JSON.stringify(fileName) : fileName}`;
  if (by !== undefined) return `${file}: ${by}`;
  return voter === 1 ? file : `${file} (${voter})`;
}

/**
 * A judgment that a task has from a file already, and what its annotator is called. `line` is null unless this
 * import brought it in.
 */
export type ImportedJudgment = {
  readonly taskId: string;
  readonly judge: string;
  readonly answers: Answers;
  readonly payloadHash: string;
  readonly line: number | null;
};

export type VoteRules = {
  /** Tells judgments apart: it is equal for judgments of equal task and content. */
  readonly payloadHash: (taskId: string, content: unknown) => string;
  /** The file that names people. */
  readonly fileName: string;
  /** Whether each row without a name is a vote of its own, also where it says what another said. */
  readonly eachRowVotes: boolean;
  /** How often rows of this import said again what an earlier round had brought in, by payload hash. */
  readonly repeated: Pick<ReadonlyMap<string, number>, "get">;
};

/** Whether each row without a name is a vote of its own: where columns say who won, rows are votes. */
export function eachRowVotes({ verdicts }: Pick<ColumnMapping, "verdicts">): boolean {
  return verdicts !== undefined;
}

export type Vote = {
  readonly taskId: string;
  readonly answers: Answers;
  readonly by: string | undefined;
  /** What else tells the judgments of one person apart. */
  readonly about: object;
  readonly line: number;
};

/** Who said otherwise of the same responses before, and on which line; null where that was an earlier round's. */
export type Contradiction = { readonly by: string; readonly line: number | null };

/**
 * Decides which judgments of a file are new, and whose they are. A person judges a task once: what the same
 * person says again counts once, and what they say otherwise is a contradiction. Rows without a name are of
 * different people: each new one gets the next number on its task, so that no vote replaces another.
 */
export function voteBook(imported: readonly ImportedJudgment[], rules: VoteRules) {
  const hashes = new Set(imported.map(({ payloadHash }) => payloadHash));
  const ofTask = Map.groupBy(imported, ({ taskId }) => taskId);
  const repeated = new Map<string, number>();
  const timesOf = (hash: string) => repeated.get(hash) ?? rules.repeated.get(hash) ?? 0;
  const ofThisImport = (taskId: string) => (ofTask.get(taskId) ?? []).filter(({ line }) => line !== null);

  const hashOf = ({ taskId, by, about }: Vote, answers: Answers) =>
    rules.payloadHash(taskId, { answers, by, ...about });

  const add = (vote: Vote, payloadHash: string, voter?: number) => {
    const { taskId, answers, by, line } = vote;
    const judge = nameOfVoter({ by, voter }, rules.fileName);
    hashes.add(payloadHash);
    ofTask.set(taskId, [...(ofTask.get(taskId) ?? []), { taskId, judge, answers, payloadHash, line }]);
    return { payloadHash, voter };
  };

  const meaning = ({ answers }: Pick<Vote, "answers">) => rules.payloadHash("", inOneOrder(answers));

  const named = (vote: Vote) => {
    const payloadHash = hashOf(vote, vote.answers);
    const again = (ofTask.get(vote.taskId) ?? []).some(
      (each) => each.payloadHash === hashOf(vote, each.answers) && meaning(each) === meaning(vote),
    );
    return again || hashes.has(payloadHash) ? null : add(vote, payloadHash);
  };

  const unnamed = (vote: Vote) => {
    const { taskId, answers } = vote;
    const once = rules.payloadHash(taskId, answers);
    const payloadHash = rules.eachRowVotes ? nextHash(vote, once) : once;
    if (hashes.has(payloadHash)) {
      if (rules.eachRowVotes) repeated.set(once, timesOf(once) + 1);
      return null;
    }
    const judges = new Set((ofTask.get(taskId) ?? []).map(({ judge }) => judge));
    let voter = 1;
    while (judges.has(nameOfVoter({ by: undefined, voter }, rules.fileName))) voter += 1;
    return add(vote, payloadHash, voter);
  };

  /** The hash by which this vote is the next one after those of this import that say the same. */
  const nextHash = ({ taskId, answers }: Vote, once: string): string => {
    const said = new Set(ofThisImport(taskId).map(({ payloadHash }) => payloadHash));
    let before = timesOf(once);
    let hash = once;
    for (let again = 2; said.has(hash) || before > 0; again += 1) {
      if (!said.has(hash)) before -= 1;
      hash = rules.payloadHash(taskId, { answers, again });
    }
    return hash;
  };

  return {
    /** What of a row's votes can't stand beside an earlier one by the same person, in this row or before it. */
    contradiction: (votes: readonly Vote[]): Contradiction | undefined => {
      for (const [index, vote] of votes.entries()) {
        const { by, taskId } = vote;
        if (by === undefined) continue;
        const said = meaning(vote);
        const ofRow = votes.slice(0, index).filter((each) => each.taskId === taskId && each.by === by);
        if (ofRow.some((each) => meaning(each) !== said)) return { by, line: vote.line };
        const judge = nameOfVoter({ by }, rules.fileName);
        const other = (ofTask.get(taskId) ?? []).find(
          (each) =>
            (each.line !== null || each.judge === judge) &&
            each.payloadHash === hashOf(vote, each.answers) &&
            meaning(each) !== said,
        );
        if (other) return { by, line: other.line };
      }
      return undefined;
    },
    /** The judgment's hash and its unnamed voter's number; null where the campaign has the judgment already. */
    admit: (vote: Vote) => (vote.by === undefined ? unnamed(vote) : named(vote)),
    /** The rules' counts that these votes changed. */
    repeated: repeated as ReadonlyMap<string, number>,
  };
}

/** Answers as they are compared: responses of one tier stand in the order of their ids. */
function inOneOrder(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [
      question,
      answer.kind === "ranking" ? { ...answer, tiers: answer.tiers.map((tier) => tier.toSorted()) } : answer,
    ]),
  );
}
