import { contentHash } from "../hash/content-hash.ts";
import type { RawLineOf } from "./raw-line-of.ts";
import { refuseRaw } from "./refuse-raw.ts";

type Known = { readonly people: ReadonlySet<string>; readonly rounds: ReadonlySet<number> };

/**
 * Checks the lines of one prompt after another: prompts by id, the responses and tasks after theirs, each
 * once and about what is there.
 */
export function promptContents({ people, rounds }: Known) {
  let promptId = "";
  let lastTask = "";
  let responses = new Set<string>();
  let texts = new Set<string>();

  const checkResponse = (line: number, row: RawLineOf<"response">): void => {
    if (lastTask !== "") refuseRaw(line, "kind: a prompt's responses come before its tasks");
    const hash = contentHash(row.messages);
    if (responses.has(row.id) || texts.has(hash))
      refuseRaw(line, `id: response ${row.id}, or another with its text, is there already`);
    responses.add(row.id);
    texts.add(hash);
  };

  const checkTask = (line: number, row: RawLineOf<"task">): void => {
    if (row.id <= lastTask) refuseRaw(line, `id: task ${row.id} is there twice, or out of order`);
    lastTask = row.id;
    if (
      new Set(row.responseIds).size < row.responseIds.length ||
      row.responseIds.some((id) => !responses.has(id))
    )
      refuseRaw(line, "responseIds: must name responses of the task's prompt, each once");
    if (new Set(row.assignments.map(({ annotator }) => annotator)).size < row.assignments.length)
      refuseRaw(line, "assignments: has two of one annotator");
    for (const [i, { annotator, presented }] of row.assignments.entries()) {
      if (!people.has(annotator))
        refuseRaw(line, `assignments.${i}.annotator: ${annotator} is no person of this file`);
      if (presented.toSorted().join(" ") !== row.responseIds.toSorted().join(" "))
        refuseRaw(line, `assignments.${i}.presented: must hold the task's responses, each once`);
    }
  };

  return {
    check(line: number, row: RawLineOf<"prompt" | "response" | "task">): void {
      if (!rounds.has(row.round)) refuseRaw(line, `round: ${row.round} is no round of this file`);
      if (row.kind === "prompt") {
        if (row.id <= promptId) refuseRaw(line, `id: prompt ${row.id} is there twice, or out of order`);
        promptId = row.id;
        lastTask = "";
        responses = new Set();
        texts = new Set();
        return;
      }
      if (row.promptId !== promptId)
        refuseRaw(line, `promptId: ${row.promptId} is not the prompt before this line`);
      if (row.kind === "response") checkResponse(line, row);
      else checkTask(line, row);
    },
  };
}
