import { DomainError } from "../errors/domain-error.ts";
import type { Answers } from "../questions/answers.ts";
import type { ColumnMapping } from "./column-mapping.ts";

/**
 * A judgment that a task has from a file already. `voter` counts the people whom that file does not name, from
 * 1, and is undefined where `by` names somebody. `line` is null unless this import brought it in.
 */
export type ImportedJudgment = {
  readonly taskId: string;
  readonly by: string | undefined;
  readonly voter: number | undefined;
  readonly answers: Answers;
  readonly payloadHash: string;
  readonly line: number | null;
};

export type VoteRules = {
  /** Tells judgments apart: it is equal for judgments of equal task and content. */
  readonly payloadHash: (taskId: string, content: unknown) => string;
  /** Whether each row without a name is a vote of its own, also where it says what another said. */
  readonly eachRowVotes: boolean;
  /** How often rows of this import said again what an earlier round had brought in, by payload hash. */
  readonly repeated: Pick<ReadonlyMap<string, number>, "get">;
};

/** Whether each row without a name is a vote of its own: where columns say who won, rows are votes. */
export function eachRowVotes({ verdicts }: Pick<ColumnMapping, "verdicts">): boolean {
  return verdicts !== undefined;
}

type Vote = {
  readonly taskId: string;
  readonly answers: Answers;
  readonly by: string | undefined;
  /** What else tells the judgments of one person apart. */
  readonly about: object;
  readonly line: number;
};

/**
 * Decides which judgments of a file are new, and whose they are. A person judges a task once: what the same
 * person says again counts once, and what they say otherwise is refused with both lines. Rows without a name
 * are of different people: each new one gets the next number on its task, so that no vote replaces another.
 */
export function voteBook(imported: readonly ImportedJudgment[], rules: VoteRules) {
  const hashes = new Set(imported.map(({ payloadHash }) => payloadHash));
  const ofTask = Map.groupBy(imported, ({ taskId }) => taskId);
  const repeated = new Map<string, number>();
  const timesOf = (hash: string) => repeated.get(hash) ?? rules.repeated.get(hash) ?? 0;

  const add = (judgment: ImportedJudgment) => {
    hashes.add(judgment.payloadHash);
    ofTask.set(judgment.taskId, [...(ofTask.get(judgment.taskId) ?? []), judgment]);
    return { payloadHash: judgment.payloadHash, voter: judgment.voter };
  };

  const named = ({ taskId, answers, by, about, line }: Vote) => {
    const hashOf = (said: Answers) => rules.payloadHash(taskId, { answers: said, by, ...about });
    const payloadHash = hashOf(answers);
    const other = (ofTask.get(taskId) ?? []).find(
      (each) =>
        each.line !== null &&
        each.by === by &&
        each.payloadHash !== payloadHash &&
        each.payloadHash === hashOf(each.answers),
    );
    if (other)
      throw new DomainError(
        "INVALID",
        `line ${line}: ${by} judged the same responses on line ${other.line}, and said something else there. One person has one verdict on them: leave one of the two rows out, or keep the column that names people as metadata.`,
        { line },
      );
    if (hashes.has(payloadHash)) return null;
    return add({ taskId, by, voter: undefined, answers, payloadHash, line });
  };

  const unnamed = ({ taskId, answers, line }: Vote) => {
    const before = ofTask.get(taskId) ?? [];
    const once = rules.payloadHash(taskId, answers);
    const equal = before.filter(
      (each) =>
        each.line !== null && each.by === undefined && rules.payloadHash(taskId, each.answers) === once,
    );
    const again = 1 + equal.length + timesOf(once);
    const payloadHash =
      rules.eachRowVotes && again > 1 ? rules.payloadHash(taskId, { answers, again }) : once;
    if (hashes.has(payloadHash)) {
      if (rules.eachRowVotes) repeated.set(once, timesOf(once) + 1);
      return null;
    }
    const taken = new Set(before.map(({ voter }) => voter));
    let voter = 1;
    while (taken.has(voter)) voter += 1;
    return add({ taskId, by: undefined, voter, answers, payloadHash, line });
  };

  return {
    /** The judgment's hash and its unnamed voter's number; null where the campaign has the judgment already. */
    admit: (vote: Vote) => (vote.by === undefined ? unnamed(vote) : named(vote)),
    /** The rules' counts that these votes changed. */
    repeated: repeated as ReadonlyMap<string, number>,
  };
}
