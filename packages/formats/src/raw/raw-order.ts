import { DomainError } from "@laurel/core/errors/domain-error";
import { isBlank } from "@laurel/core/records/messages";
import { contentHash } from "../canonical/conversations.ts";
import type { LaurelRawLine, RawLineOf } from "./laurel-raw-line.ts";

const PLACES: Readonly<Record<LaurelRawLine["kind"], number>> = {
  campaign: 0,
  questions: 1,
  guidelines: 2,
  person: 3,
  round: 4,
  prompt: 5,
  response: 5,
  task: 5,
  row: 5,
  judgment: 6,
  withdrawal: 7,
  end: 8,
};

/**
 * Follows a raw file's lines and refuses the first that is out of place, that comes a second time, or that
 * refers to something that did not come before it. It remembers people, rounds and the contents of one
 * prompt, however long the file is.
 */
export function rawOrder() {
  let place = -1;
  let header: RawLineOf<"campaign"> | undefined;
  const versions = { questions: 0, guidelines: 0 };
  const people = new Set<string>();
  let lastPerson = "";
  const rounds = new Set<number>();
  const contents = promptContents({ people, rounds });
  const withdrawn = new Set<number>();
  const counts = { prompts: 0, responses: 0, tasks: 0, judgments: 0, rows: 0, withdrawals: 0 };

  const nextVersion = (
    line: number,
    { kind, version }: RawLineOf<"questions"> | RawLineOf<"guidelines">,
  ): void => {
    versions[kind] += 1;
    if (version !== versions[kind])
      refuseRaw(line, `version: is ${version} where version ${versions[kind]} of the ${kind} should be`);
  };

  const checkVersions = (line: number): void => {
    for (const kind of ["questions", "guidelines"] as const) {
      const wanted = header?.[`${kind}Version`] ?? 0;
      if (versions[kind] !== wanted)
        refuseRaw(
          line,
          `the campaign has ${wanted} versions of its ${kind}, and ${versions[kind]} came before this line`,
        );
    }
  };

  const checkJudgment = (line: number, row: RawLineOf<"judgment">): void => {
    counts.judgments += 1;
    if (row.seq !== counts.judgments)
      refuseRaw(
        line,
        `seq: is ${row.seq} where ${counts.judgments} should be: a judgment is missing, there twice or out of order`,
      );
    if (!people.has(row.annotator)) refuseRaw(line, `annotator: ${row.annotator} is no person of this file`);
    if (row.round !== null && !rounds.has(row.round))
      refuseRaw(line, `round: ${row.round} is no round of this file`);
    if (row.campaign.questionsVersion > versions.questions)
      refuseRaw(
        line,
        `campaign.questionsVersion: there is no version ${row.campaign.questionsVersion} in this file`,
      );
    if (row.campaign.guidelinesVersion > versions.guidelines)
      refuseRaw(
        line,
        `campaign.guidelinesVersion: there is no version ${row.campaign.guidelinesVersion} in this file`,
      );
  };

  const checkWithdrawal = (line: number, { act, round, replacedBy }: RawLineOf<"withdrawal">): void => {
    counts.withdrawals += 1;
    if (replacedBy !== undefined && !rounds.has(replacedBy))
      refuseRaw(line, `replacedBy: ${replacedBy} is no round of this file`);
    if (round === undefined) return;
    if (!rounds.has(round)) refuseRaw(line, `round: ${round} is no round of this file`);
    if (withdrawn.has(round) === (act === "withdraw"))
      refuseRaw(line, `act: round ${round} is ${act === "withdraw" ? "withdrawn already" : "not withdrawn"}`);
    if (act === "withdraw") withdrawn.add(round);
    else withdrawn.delete(round);
  };

  const checkEnd = (line: number, row: RawLineOf<"end">): void => {
    for (const what of ["prompts", "responses", "tasks", "judgments", "rows", "withdrawals"] as const) {
      const wanted = row[what] ?? 0;
      if (wanted !== counts[what])
        refuseRaw(line, `${what}: the file had ${wanted}, and ${counts[what]} are here: lines are missing`);
    }
  };

  return {
    check(line: number, row: LaurelRawLine): void {
      if (PLACES[row.kind] < place)
        refuseRaw(line, `kind: a line "${row.kind}" can't come here, after lines of a later kind`);
      if (place === PLACES.end || (row.kind === "campaign" && header))
        refuseRaw(line, `kind: a second "${row.kind}", or a line after the end`);
      if (place < PLACES.person && PLACES[row.kind] >= PLACES.person) checkVersions(line);
      place = PLACES[row.kind];
      switch (row.kind) {
        case "campaign":
          header = row;
          break;
        case "questions":
        case "guidelines":
          nextVersion(line, row);
          break;
        case "person":
          if (row.id <= lastPerson) refuseRaw(line, `id: ${row.id} is there twice, or out of order`);
          people.add(row.id);
          lastPerson = row.id;
          break;
        case "round":
          if (row.round <= Math.max(0, ...rounds))
            refuseRaw(line, `round: ${row.round} is there twice, or out of order`);
          rounds.add(row.round);
          break;
        case "prompt":
        case "response":
        case "task":
        case "row":
          counts[`${row.kind}s`] += 1;
          contents.check(line, row);
          break;
        case "judgment":
          checkJudgment(line, row);
          break;
        case "withdrawal":
          checkWithdrawal(line, row);
          break;
        case "end":
          checkEnd(line, row);
          break;
      }
    },
    isWhole: (): boolean => place === PLACES.end,
  };
}

type Known = { readonly people: ReadonlySet<string>; readonly rounds: ReadonlySet<number> };

/**
 * Checks the lines of one prompt after another: prompts come by id, each followed by its responses, tasks and
 * rows with ids, which come once each and refer only to what is there.
 */
function promptContents({ people, rounds }: Known) {
  let promptId = "";
  let lastTask = "";
  let lastRow = "";
  let responses = new Set<string>();
  let texts = new Set<string>();
  const blank = new Set<string>();

  const checkResponse = (line: number, row: RawLineOf<"response">): void => {
    if (lastTask !== "" || lastRow !== "")
      refuseRaw(line, "kind: a prompt's responses come before its tasks and rows");
    const hash = contentHash(row.messages);
    if (responses.has(row.id) || texts.has(hash))
      refuseRaw(line, `id: response ${row.id}, or another with its text, is there already`);
    responses.add(row.id);
    texts.add(hash);
    if (isBlank(row.messages)) blank.add(row.id);
  };

  const checkResponseIds = (line: number, { kind, responseIds }: RawLineOf<"task" | "row">): void => {
    if (new Set(responseIds).size < responseIds.length || responseIds.some((id) => !responses.has(id)))
      refuseRaw(line, `responseIds: must name responses of the ${kind}'s prompt, each once`);
  };

  const checkRow = (line: number, row: RawLineOf<"row">): void => {
    if (row.id <= lastRow) refuseRaw(line, `id: row ${row.id} is there twice, or out of order`);
    lastRow = row.id;
    checkResponseIds(line, row);
  };

  const checkTask = (line: number, row: RawLineOf<"task">): void => {
    if (lastRow !== "") refuseRaw(line, "kind: a prompt's tasks come before its rows");
    if (row.id <= lastTask) refuseRaw(line, `id: task ${row.id} is there twice, or out of order`);
    lastTask = row.id;
    checkResponseIds(line, row);
    const isClosed = row.responseIds.some((id) => blank.has(id));
    if ((row.overlap === 0) !== isClosed)
      refuseRaw(
        line,
        isClosed
          ? "overlap: must be 0, since a response of the task is blank and can't be shown to anybody"
          : "overlap: is 0, and only a task with a blank response is for nobody",
      );
    if (isClosed && row.assignments.length > 0)
      refuseRaw(line, "assignments: a task with a blank response was never given to anybody");
    if (new Set(row.assignments.map(({ annotator }) => annotator)).size < row.assignments.length)
      refuseRaw(line, "assignments: has two of one annotator");
    for (const [i, { annotator, presented }] of row.assignments.entries()) {
      if (!people.has(annotator))
        refuseRaw(line, `assignments.${i}.annotator: ${annotator} is no person of this file`);
      if (presented.toSorted().join(" ") !== row.responseIds.toSorted().join(" "))
        refuseRaw(line, `assignments.${i}.presented: must hold the task's responses, each once`);
    }
  };

  const checkMetadata = (line: number, row: RawLineOf<"prompt" | "response">): void => {
    const ids = new Set<string>();
    for (const [i, { id, round }] of (row.metadata ?? []).entries()) {
      if (ids.has(id)) refuseRaw(line, `metadata.${i}.id: ${id} is there twice`);
      if (!rounds.has(round)) refuseRaw(line, `metadata.${i}.round: ${round} is no round of this file`);
      ids.add(id);
    }
  };

  return {
    check(line: number, row: RawLineOf<"prompt" | "response" | "task" | "row">): void {
      if (!rounds.has(row.round)) refuseRaw(line, `round: ${row.round} is no round of this file`);
      if (row.kind === "prompt" || row.kind === "response") checkMetadata(line, row);
      if (row.kind === "prompt") {
        if (row.id <= promptId) refuseRaw(line, `id: prompt ${row.id} is there twice, or out of order`);
        promptId = row.id;
        lastTask = "";
        lastRow = "";
        responses = new Set();
        texts = new Set();
        blank.clear();
        return;
      }
      if (row.promptId !== promptId)
        refuseRaw(line, `promptId: ${row.promptId} is not the prompt before this line`);
      if (row.kind === "response") checkResponse(line, row);
      else if (row.kind === "task") checkTask(line, row);
      else checkRow(line, row);
    },
  };
}

/** Refuses a raw file for what is wrong on a line, counted from 1. */
export function refuseRaw(line: number, what: string): never {
  throw new DomainError("INVALID", `line ${line}: ${what}`, { line });
}
