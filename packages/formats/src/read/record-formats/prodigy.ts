import { z } from "zod";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { isRow } from "../../files/rows.ts";
import { unread } from "../prompt-draft.ts";
import { picked } from "./left-of-row.ts";
import { judgeOf, Present, publishedReader, sourceOf, textOf, withJudgments } from "./published-shape.ts";

const Choice = z.looseObject({
  text: Present,
  options: z.array(z.looseObject({ id: z.union([z.string(), z.number()]) })).min(2),
  answer: z.string(),
});

/** An option that is no response but the word that none is better. */
const TIE = /^(?:tie|tied|equal|same|both)$/iu;
const BOTH_BAD = /^(?:neither|none|both[ _-]?bad)$/iu;

/**
 * Tasks of Prodigy's `choice` interface (prodi.gy/docs/api-interfaces#choice). What was accepted is better than
 * what was not; an option whose id says "tie" or "neither" is no response. Where the answer is `reject` or
 * `ignore`, nobody chose.
 */
export const PRODIGY_READER = publishedReader(
  "prodigy",
  Choice,
  {
    text: "Name a fruit.",
    options: [
      { id: "A", text: "Apple" },
      { id: "B", text: "A carrot" },
    ],
    accept: ["A"],
    answer: "accept",
  },
  (row) => {
    const isWord = (id: string | number) => TIE.test(String(id)) || BOTH_BAD.test(String(id));
    const options = row.options.filter(({ id }) => !isWord(id));
    const accepted = (Array.isArray(row["accept"]) ? row["accept"] : []).map(String);
    const unknown = accepted.filter((id) => !row.options.some((option) => String(option.id) === id));
    if (unknown.length > 0)
      return { problems: [{ field: "accept", reason: `names ${unknown.join(", ")}, which is no option` }] };
    const judge = judgeOf(row, { by: ["_annotator_id", "_session_id"], at: ["_timestamp"] });
    const ids = options.map(({ id }) => String(id));
    const recorded =
      row.answer === "accept" ? rankings(ids, accepted).map((answer) => ({ answer, ...judge.about })) : [];
    const draft = {
      prompt: [{ role: "user", content: textOf(row.text) }],
      promptField: "text",
      responses: options.map((option, index) => ({
        messages: [{ role: "assistant", content: textOf(option["text"]) }],
        source: sourceOf(isRow(option["meta"]) ? option["meta"]["model"] : undefined),
        field: `options[${index}].text`,
        ...unread(option, new Set(["text"])),
      })),
      tags: [],
    };
    const texts = {
      ...picked(row, ["text"]),
      options: row.options.map((option) => (isWord(option.id) ? undefined : option)),
    };
    const verdicts = { ...picked(row, ["accept", "answer"]), ...judge.read };
    return { drafts: [withJudgments(draft, recorded, { row, texts, verdicts })] };
  },
);

/**
 * What accepted ids say of the responses: each of them is better than each of the others, and nothing is known
 * of either among themselves. All of them, or a word that says so, are a tie.
 */
function rankings(ids: readonly string[], accepted: readonly string[]): RecordedJudgment["answer"][] {
  const all = ids.map((_, index) => index);
  const [word] = accepted;
  if (word !== undefined && accepted.length === 1 && !ids.includes(word))
    return [{ kind: "ranking", tiers: [all], ...(BOTH_BAD.test(word) && { cut: 0 }) }];
  const chosen = all.filter((index) => accepted.includes(ids[index] ?? ""));
  if (chosen.length === all.length) return [{ kind: "ranking", tiers: [all] }];
  const others = all.filter((index) => !chosen.includes(index));
  return chosen.flatMap((best) =>
    others.map((other) => ({ kind: "ranking" as const, tiers: [[best], [other]] })),
  );
}
