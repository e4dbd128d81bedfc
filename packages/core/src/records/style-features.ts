import { tokenizeWords } from "../text/words.ts";
import { responseText } from "./message-text.ts";
import type { Message } from "./messages.ts";

/** What style features measure of one response, whose text is read only once. */
interface StyleFacts {
  readonly text: string;
  readonly words: readonly string[];
  readonly distinctWords: ReadonlySet<string>;
  readonly sentences: number;
  /** Distinct words of the last user turn. */
  readonly askedWords: ReadonlySet<string>;
}

export interface PromptAndCompletion {
  readonly prompt: readonly Message[];
  readonly completion: readonly Message[];
}

export function styleFacts({ prompt, completion }: PromptAndCompletion): StyleFacts {
  const text = responseText(completion);
  const words = tokenizeWords(text);
  const asked = prompt.findLast((message) => message.role === "user")?.content ?? "";
  return {
    text,
    words,
    distinctWords: new Set(words),
    sentences: text.split(/[.!?。！？\n]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length,
    askedWords: new Set(tokenizeWords(asked)),
  };
}

export interface StyleFeature {
  readonly name: string;
  readonly title: string;
  readonly measure: (facts: StyleFacts) => number;
}

/** ln(1 + number of matches), since the tenth bullet says less than the first. */
const logCount =
  (pattern: RegExp) =>
  ({ text }: StyleFacts) =>
    Math.log1p(text.match(pattern)?.length ?? 0);

/** part / whole, or 0 where the whole is 0. */
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const share =
  (pattern: RegExp) =>
  ({ text }: StyleFacts) =>
    ratio(text.match(pattern)?.length ?? 0, text.length);

const HEDGES =
  /\b(?:maybe|perhaps|possibly|probably|likely|might|may|could|seems?|appears?|generally|usually|often|i think|i believe|i guess|not sure|it depends)\b/giu;
const REFUSALS =
  /\b(?:i (?:can['’]?t|cannot|won['’]?t|am not able|am unable)|i['’]m (?:not able|unable|not comfortable|not going)|i (?:don['’]?t|do not) (?:want to|think (?:i|it|that|you)|feel comfortable)|as an ai|against the law|illegal)\b/giu;
const APOLOGIES = /\b(?:sorry|apologi[sz]e|apologies|unfortunately|i['’]m afraid)\b/giu;

/**
 * The style features, in the order of their weights. A change to one of them must raise the version of the
 * model file.
 */
export const STYLE_FEATURES: readonly StyleFeature[] = [
  { name: "log_characters", title: "Length in characters", measure: ({ text }) => Math.log1p(text.length) },
  { name: "log_words", title: "Length in words", measure: ({ words }) => Math.log1p(words.length) },
  { name: "sentences", title: "Sentences", measure: ({ sentences }) => Math.log1p(sentences) },
  {
    name: "words_per_sentence",
    title: "Words per sentence",
    measure: ({ words, sentences }) => Math.log1p(ratio(words.length, sentences)),
  },
  {
    name: "word_length",
    title: "Average word length",
    measure: ({ words }) =>
      ratio(
        words.reduce((sum, word) => sum + word.length, 0),
        words.length,
      ),
  },
  {
    name: "type_token_ratio",
    title: "Share of distinct words",
    measure: ({ words, distinctWords }) => ratio(distinctWords.size, words.length),
  },
  {
    name: "prompt_overlap",
    title: "Words shared with the last user turn",
    measure: ({ distinctWords, askedWords }) =>
      ratio([...distinctWords].filter((word) => askedWords.has(word)).length, distinctWords.size),
  },
  { name: "newlines", title: "Line breaks", measure: logCount(/\n/gu) },
  { name: "paragraphs", title: "Paragraph breaks", measure: logCount(/\n\s*\n/gu) },
  { name: "bullets", title: "Bullet points", measure: logCount(/^[ \t]*[-*•][ \t]/gmu) },
  { name: "numbered", title: "Numbered points", measure: logCount(/^[ \t]*\d{1,3}[.)][ \t]/gmu) },
  { name: "headings", title: "Headings", measure: logCount(/^#{1,6}[ \t]/gmu) },
  { name: "bold", title: "Bold", measure: logCount(/\*\*[^*\n]+\*\*/gu) },
  { name: "code_blocks", title: "Code blocks", measure: logCount(/^[ \t]*```/gmu) },
  { name: "inline_code", title: "Inline code", measure: logCount(/(?<!`)`[^`\n]+`(?!`)/gu) },
  { name: "maths", title: "Maths", measure: logCount(/\$[^$\n]+\$|\\[([]/gu) },
  { name: "links", title: "Links", measure: logCount(/https?:\/\//giu) },
  { name: "questions", title: "Question marks", measure: logCount(/[?？]/gu) },
  { name: "exclamations", title: "Exclamation marks", measure: logCount(/[!！]/gu) },
  { name: "hedges", title: "Hedging words", measure: logCount(HEDGES) },
  { name: "refusals", title: "Refusing phrases", measure: logCount(REFUSALS) },
  { name: "apologies", title: "Apologies", measure: logCount(APOLOGIES) },
  {
    name: "first_person",
    title: "First person",
    measure: ({ words }) =>
      ratio(words.filter((word) => /^(?:i|me|my|mine)(?:'\p{L}+)?$/u.test(word)).length, words.length),
  },
  {
    name: "second_person",
    title: "Second person",
    measure: ({ words }) =>
      ratio(words.filter((word) => /^(?:you|your|yours)(?:'\p{L}+)?$/u.test(word)).length, words.length),
  },
  { name: "digits", title: "Share of digits", measure: share(/\d/gu) },
  { name: "capitals", title: "Share of capitals", measure: share(/\p{Lu}/gu) },
];

/** The raw style features of one response, one number per entry of STYLE_FEATURES. */
export function styleVector(facts: StyleFacts): Float64Array {
  return Float64Array.from(STYLE_FEATURES, (feature) => feature.measure(facts));
}
