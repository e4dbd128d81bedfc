import type { Translate } from "../../../i18n/translate.ts";

const NAMED = [
  "log_characters",
  "log_words",
  "sentences",
  "words_per_sentence",
  "word_length",
  "type_token_ratio",
  "prompt_overlap",
  "newlines",
  "paragraphs",
  "bullets",
  "numbered",
  "headings",
  "bold",
  "code_blocks",
  "inline_code",
  "maths",
  "links",
  "questions",
  "exclamations",
  "hedges",
  "refusals",
  "apologies",
  "first_person",
  "second_person",
  "digits",
  "capitals",
] as const;

/** A style feature for people; one that a later version of reports measures keeps its own name. */
export function styleName(t: Translate, feature: string): string {
  const named = NAMED.find((name) => name === feature);
  return named ? t(`datasetReport.style.${named}`) : feature;
}
