import { z } from "zod";

/** The limits of texts and lists at every boundary; texts are in UTF-16 code units unless said otherwise. */
export const LIMITS = {
  name: 200,
  guidelines: 200_000,
  rationale: 20_000,
  messageContent: 1_000_000,
  messages: 400,
  responsesPerPrompt: 64,
  responsesPerTask: 9,
  /** Where all pairs of a prompt are asked: those of 141 responses. */
  pairsPerPrompt: 10_000,
  judgmentsPerRow: 1_000,
  metadata: 1_000_000,
  metadataDepth: 64,
  /** A text that metadata is compared with. */
  metadataFilter: 1_000,
  steps: 2_000,
  lineBytes: 8_000_000,
  listsPerDataset: 20,
  /** How many prompts or responses one request may name by their ids, and how many it may retire by a search. */
  namedAtOnce: 1_000,
  retiredAtOnce: 10_000,
  reportedProblems: 50,
  reportedColumns: 1_000,
  /** A file with a list that rows are checked against, packed and unpacked. */
  listBytes: 64_000_000,
  listLines: 1_000_000,
  /**
   * The most words in all lists that a dataset is checked against: the words and their table then take less
   * than 250 MB.
   */
  listWords: 10_000_000,
} as const;

/**
 * Text that both back ends store alike: well-formed UTF-16 (no lone surrogate) and without U+0000. `error` says
 * what a value is that is no text.
 */
export const safeText = (error?: z.core.$ZodErrorMap) =>
  z
    .string(error && { error })
    .refine((text) => text.isWellFormed(), "has a lone surrogate, which is not valid Unicode")
    .refine((text) => !text.includes("\u0000"), "has the character U+0000, which databases can't store");

export const SafeText = safeText();

/** The beginning of any text as both back ends can store it, where it is only shown: U+FFFD stands for the rest. */
export function storableText(text: string, most: number = LIMITS.name): string {
  return text.slice(0, most).toWellFormed().replaceAll("\u0000", "\ufffd");
}
