import type { PairPolicy } from "@laurel/core/datasets/dataset-policies";
import { DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import type { Translate } from "../../../i18n/translate.ts";
import { conditionOf } from "../../metadata/typed-test.ts";
import { columnName } from "./metadata-words.ts";
import { MARGIN_PRESETS, type SpecFormState, type SpecProblems } from "./spec-form-state.ts";

const MOST_TAGS = 50;
const MOST_VOTES = 1_000;
const Tag = SafeText.max(LIMITS.name);

/** The spec that a form describes, or what is wrong or missing, by field. */
export function toSpec(
  t: Translate,
  form: SpecFormState,
): { readonly spec: DatasetSpec } | { readonly problems: SpecProblems } {
  const problems: Partial<Record<keyof SpecFormState, string>> = {};
  const problem = (field: keyof SpecFormState, text: string) => {
    problems[field] ??= text;
    return 0;
  };
  // The percentage is read with an exponent of -2, since 0.7 / 100 is not 0.007.
  const share = (
    field: "agreementPercent" | "posteriorPercent" | "skillPercent" | "testPercent" | "validationPercent",
    high: number,
  ) =>
    numberIn(`${form[field].trim()}e-2`, 0, high / 100) ??
    problem(field, t("datasets.problems.percentage", { high }));
  const whole = (field: "minVotes" | "mostPerPrompt" | "maxCharacters", high: number, wrong: string) => {
    const value = numberIn(form[field], 1, high);
    return value !== null && Number.isInteger(value) ? value : problem(field, wrong);
  };
  const wholeOrNone = (field: "mostPerPrompt" | "maxCharacters") =>
    form[field].trim() === "" ? null : whole(field, Number.MAX_SAFE_INTEGER, t("datasets.problems.count"));
  const tags = (field: "tags" | "withoutTags") => {
    const list = [
      ...new Set(
        form[field]
          .split(",")
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ""),
      ),
    ];
    if (list.length > MOST_TAGS || !list.every((tag) => Tag.safeParse(tag).success))
      problem(field, t("datasets.problems.tags", { most: MOST_TAGS, length: LIMITS.name }));
    return list;
  };
  const day = (field: "fromDay" | "untilDay", later: number) =>
    form[field] === ""
      ? null
      : (startOfDay(form[field], later) ?? problem(field, t("datasets.problems.day")));
  const margin = (): PairPolicy["margin"] => {
    if (form.margin !== "own") return MARGIN_PRESETS[form.margin];
    const scale =
      numberIn(form.marginScale, Number.MIN_VALUE, 100) ??
      problem("marginScale", t("datasets.problems.marginScale"));
    return {
      scale,
      offset:
        numberIn(form.marginOffset, -100, 100) ??
        problem("marginOffset", t("datasets.problems.marginOffset")),
    };
  };
  const modelLabels = (): DatasetSpec["modelLabels"] => {
    if (!form.modelLabels) return null;
    return {
      minProbability:
        numberIn(`${form.modelLabelPercent.trim()}e-2`, 0.5, 1) ??
        problem("modelLabelPercent", t("datasets.problems.percentageFrom", { low: 50, high: 100 })),
    };
  };
  const metadataFilters = form.metadataFilters.flatMap(({ of, take, column, ...typed }) => {
    const condition = conditionOf(column, typed);
    if (condition) return [{ of, take, condition }];
    problem("metadataFilters", t("datasets.problems.metadataFilter", { column: columnName(t, column) }));
    return [];
  });
  const pairs = form.families.includes("pairs");
  if (form.families.length === 0) problem("families", t("datasets.problems.noFamily"));
  if (pairs && form.ties === "") problem("ties", t("datasets.problems.noTiePolicy"));
  if (!form.live && !form.imported && !form.adjudication) problem("live", t("datasets.problems.noOrigin"));
  const spec = {
    version: 3,
    questionId: form.questionId,
    otherCampaigns: form.otherCampaigns,
    families: form.families,
    origins: (["live", "imported", "adjudication"] as const).filter((origin) => form[origin]),
    filters: {
      minAgreement: share("agreementPercent", 100),
      onTest: form.onTest,
      minPosterior: share("posteriorPercent", 100),
      minSkill: share("skillPercent", 100),
      tags: tags("tags"),
      withoutTags: tags("withoutTags"),
      languages: form.languages,
      withoutFlags: form.withoutFlags,
      maxCharacters: wholeOrNone("maxCharacters"),
      from: day("fromDay", 0),
      until: day("untilDay", 1),
      ...(metadataFilters.length > 0 && { metadata: metadataFilters }),
    },
    aggregation: form.aggregation,
    minVotes: whole("minVotes", MOST_VOTES, t("datasets.problems.wholeNumber", { high: MOST_VOTES })),
    // Where no pairs are made, the form doesn't ask how, and the spec has the usual policy.
    pairs: pairs
      ? {
          ties: form.ties,
          expansion: form.expansion,
          mostPerPrompt: wholeOrNone("mostPerPrompt"),
          margin: margin(),
          ratings: {
            aspect: form.ratingAspect || null,
            minGap:
              numberIn(form.minGap, Number.MIN_VALUE, 9) ??
              problem("minGap", t("datasets.problems.ratingGap")),
          },
        }
      : usualSpec(form.questionId, []).pairs,
    modelLabels: pairs ? modelLabels() : null,
    systemPrompt: form.systemPrompt,
    reasoning: form.reasoning,
    duplicates: form.duplicates,
    nearDuplicates: {
      drop: form.nearDuplicates,
      threshold:
        numberIn(form.nearThreshold, 0.3, 1) ?? problem("nearThreshold", t("datasets.problems.similarity")),
    },
    decontamination: form.decontamination,
    testShare: share("testPercent", 50),
    validationShare: share("validationPercent", 50),
    salt: form.salt,
    license: form.license.trim() || null,
    ...(form.metadata.length > 0 && { metadata: form.metadata }),
  };
  if (spec.filters.from !== null && spec.filters.until !== null && spec.filters.from >= spec.filters.until)
    problem("untilDay", t("datasets.problems.daysCrossed"));
  return Object.keys(problems).length > 0 ? { problems } : { spec: DatasetSpec.parse(spec) };
}

/** The number that was typed, if it is one from `low` to `high`. */
function numberIn(text: string, low: number, high: number): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : null;
}

/**
 * When a day (`yyyy-mm-dd`), or the day `later` days after it, begins in the browser's time zone, in
 * milliseconds; null if the text is no day since 1970.
 */
function startOfDay(text: string, later = 0): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(year, month - 1, day);
  // JavaScript takes February 30 for a day in March.
  if (date.getFullYear() !== year || date.getMonth() !== month - 1) return null;
  // This adds to the day, not to the milliseconds, since some days have 23 or 25 hours.
  const at = new Date(year, month - 1, day + later).getTime();
  return at >= 0 ? at : null;
}
