import { z } from "zod";
import { QuestionId } from "../questions/question-base.ts";
import { MetadataCondition } from "../records/metadata-condition.ts";
import { MetadataPlace } from "../records/metadata-place.ts";
import { LIMITS, SafeText } from "../text/text-limits.ts";
import type { Split } from "./splits.ts";

/**
 * The languages that the detector in `formats` can tell apart, by ISO 639. It takes Indonesian for Malay, and
 * Cantonese for Chinese.
 */
export const DETECTED_LANGUAGES = [
  "am",
  "ar",
  "az",
  "be",
  "bg",
  "bn",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "eu",
  "fa",
  "fi",
  "fr",
  "gu",
  "he",
  "hi",
  "hr",
  "hu",
  "hy",
  "is",
  "it",
  "ja",
  "ka",
  "kn",
  "ko",
  "ku",
  "lo",
  "lt",
  "lv",
  "ml",
  "mr",
  "ms",
  "nl",
  "no",
  "or",
  "pa",
  "pl",
  "pt",
  "ro",
  "ru",
  "sk",
  "sl",
  "sq",
  "sr",
  "sv",
  "ta",
  "te",
  "th",
  "tl",
  "tr",
  "uk",
  "ur",
  "vi",
  "yo",
  "zh",
] as const;

const LanguageCode = z.string().regex(/^[a-z]{2,3}$/, "is no ISO 639 code such as en or yue");
const Tags = z.array(SafeText.min(1, "is empty").max(LIMITS.name)).max(50);
const Instant = z.int().min(0).nullable();

/**
 * A condition on the metadata of a record's prompt, or of each of its responses: only records that meet it are
 * taken (`with`), or those that meet it are left out (`without`), for responses if one of them does.
 */
export const MetadataFilter = z.strictObject({
  of: MetadataPlace.shape.of,
  take: z.enum(["with", "without"]),
  condition: MetadataCondition,
});
export type MetadataFilter = z.infer<typeof MetadataFilter>;

/** Which judgments and records a dataset takes. What is left out is counted by its reason. */
export const DatasetFilters = z
  .strictObject({
    /**
     * At least this share (0 to 1) of the votes must agree with what was decided. The filter applies to the
     * training split only, unless `onTest`, since a test split of easy cases flatters.
     */
    minAgreement: z.number().min(0).max(1),
    onTest: z.boolean(),
    /** What was decided must be at least this probable (0 to 1), by one-coin Dawid-Skene. */
    minPosterior: z.number().min(0).max(1),
    /**
     * Votes count if their annotator's estimated accuracy (0 to 1, by one-coin Dawid-Skene) is at least this.
     */
    minSkill: z.number().min(0).max(1),
    /** Only prompts with one of these tags; an empty list stands for all prompts. */
    tags: Tags,
    withoutTags: Tags,
    /**
     * Only prompts detected to be in one of these languages (ISO 639); an empty list stands for all prompts.
     */
    languages: z.array(LanguageCode).max(50),
    /** Leaves out tasks on which somebody raised one of these flags. */
    withoutFlags: z.array(QuestionId).max(50),
    /** UTF-16 code units of the prompt and its longest response together; null for no limit. */
    maxCharacters: z.int().min(1).nullable(),
    /** Judgments made from one instant (inclusive) until another (exclusive), UTC milliseconds. */
    from: Instant,
    until: Instant,
    /** All of these must let a record through. Left out where there are none, as in specs of before. */
    metadata: z.array(MetadataFilter).min(1).max(20).optional(),
  })
  .refine(({ from, until }) => from === null || until === null || from < until, "must begin before it ends");
export type DatasetFilters = z.infer<typeof DatasetFilters>;

/**
 * Whether filters by quality apply to a split: always to what is trained on, but to what is held out only on
 * request.
 */
export function isFiltered(split: Split, { onTest }: Pick<DatasetFilters, "onTest">): boolean {
  return split === "train" || onTest;
}
