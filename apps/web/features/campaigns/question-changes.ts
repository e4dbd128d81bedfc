import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Translate } from "../../i18n/translate.ts";

type QuestionChange = {
  readonly id: string;
  readonly title: string;
  /** Its title before; null for a question that is new. */
  readonly was: string | null;
  readonly what: "new" | "changed" | "gone" | "moved";
};

/** How two versions of a campaign's questions differ, question by question. */
export function questionChanges(before: QuestionSet, after: QuestionSet): QuestionChange[] {
  const kept = before.filter(({ id }) => after.some((question) => question.id === id)).map(({ id }) => id);
  const keptNow = after.filter(({ id }) => kept.includes(id)).map(({ id }) => id);
  const gone = before
    .filter(({ id }) => !kept.includes(id))
    .map(({ id, title }) => ({ id, title, was: title, what: "gone" as const }));
  const others = after.flatMap((question) => {
    const { id, title } = question;
    const was = before.find((each) => each.id === id);
    if (!was) return { id, title, was: null, what: "new" as const };
    if (JSON.stringify(was) !== JSON.stringify(question))
      return { id, title, was: was.title, what: "changed" as const };
    return kept.indexOf(id) === keptNow.indexOf(id) ? [] : { id, title, was: title, what: "moved" as const };
  });
  return [...others, ...gone];
}

const meanings = (t: Translate): Readonly<Record<QuestionChange["what"], string>> => ({
  new: t("campaigns.changes.new"),
  changed: t("campaigns.changes.changed"),
  gone: t("campaigns.changes.gone"),
  moved: t("campaigns.changes.moved"),
});

/** One change as a sentence, such as "“Why?” is changed". */
export function changeWords(t: Translate, { title, was, what }: QuestionChange): string {
  if (was !== null && was !== title) return t("campaigns.changes.renamed", { was, title });
  return `“${title}” ${meanings(t)[what]}`;
}
