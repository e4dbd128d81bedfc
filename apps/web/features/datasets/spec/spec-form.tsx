"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind, type FamilyId } from "@laurel/core/datasets/families";
import type { Question } from "@laurel/core/questions/question";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { Checkbox } from "../../../components/ui/checkbox.tsx";
import { Field } from "../../../components/ui/field.tsx";
import { Select } from "../../../components/ui/select.tsx";
import { familyWords } from "./family-words.ts";
import { MoreSettings } from "./more-settings.tsx";
import { RatingPairSettings } from "./pair-settings.tsx";
import { type SpecFieldsProps, TextSetting } from "./setting-fields.tsx";
import { newSpecFormState, type SpecFormState, type SpecProblems } from "./spec-form-state.ts";
import { unusualWords } from "./spec-words.ts";
import { TiePolicyField } from "./tie-policy-field.tsx";

type SpecFormProps = {
  campaignId: string;
  questions: QuestionSet;
  form: SpecFormState;
  /** What the form describes, once nothing is missing. */
  spec: DatasetSpec | null;
  problems: SpecProblems;
  onChange: (form: SpecFormState) => void;
};

/** How judgments become records. */
export function SpecForm({ campaignId, questions, form, spec, problems, onChange }: SpecFormProps) {
  const t = useTranslations();
  const locale = useLocale();
  const asked = questions.filter(({ kind }) => familiesOfKind(kind).length > 0);
  const question = asked.find(({ id }) => id === form.questionId);
  const fields = {
    form,
    problems,
    change: (part: Partial<SpecFormState>) => onChange({ ...form, ...part }),
  };
  const { change } = fields;
  return (
    <div className="flex flex-col gap-6">
      <QuestionField
        questions={asked}
        value={form.questionId}
        onChange={(next) =>
          change({
            questionId: next.id,
            otherCampaigns: [],
            families: newSpecFormState(next).families,
            ratingAspect: "",
          })
        }
      />
      <FamiliesField
        offered={question ? familiesOfKind(question.kind) : []}
        chosen={form.families}
        error={problems.families}
        onChange={(families) => change({ families })}
      />
      {form.families.includes("pairs") && (
        <TiePolicyField value={form.ties} onChange={(ties) => change({ ties })} />
      )}
      {form.families.includes("pairs") && question?.kind === "rating" && (
        <RatingPairSettings {...fields} aspects={question.aspects} />
      )}
      <OriginsField {...fields} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextSetting
          {...fields}
          name="minVotes"
          label={t("datasets.spec.minVotes")}
          help={t("datasets.spec.minVotesHelp")}
          input={{ inputMode: "numeric" }}
        />
        <TextSetting
          {...fields}
          name="testPercent"
          label={t("datasets.spec.testSharePercent")}
          help={t("datasets.spec.testShareHelp")}
          input={{ inputMode: "decimal" }}
        />
        <TextSetting
          {...fields}
          name="validationPercent"
          label={t("datasets.spec.validationSharePercent")}
          help={t("datasets.spec.validationShareHelp")}
          input={{ inputMode: "decimal" }}
        />
        <TextSetting
          {...fields}
          name="salt"
          optional
          label={t("datasets.spec.salt")}
          help={t("datasets.spec.saltHelp")}
          input={{ maxLength: 100 }}
        />
      </div>
      <MoreSettings
        {...fields}
        campaignId={campaignId}
        flags={questions.flatMap((each) => (each.kind === "flags" ? each.options : []))}
        unusual={spec && unusualWords(t, locale, spec)}
      />
    </div>
  );
}

type QuestionFieldProps = {
  questions: readonly Question[];
  value: string;
  onChange: (question: Question) => void;
};

/** Which question's answers the records are made of; not shown where there is only one question. */
function QuestionField({ questions, value, onChange }: QuestionFieldProps) {
  const t = useTranslations();
  if (questions.length < 2) return null;
  const choose = (id: string) => {
    const question = questions.find((each) => each.id === id);
    if (question) onChange(question);
  };
  return (
    <Field forSelect label={t("datasets.spec.question")} help={t("datasets.spec.questionHelp")}>
      <Select
        value={value}
        onValueChange={choose}
        options={questions.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Field>
  );
}

type FamiliesFieldProps = {
  offered: readonly FamilyId[];
  chosen: readonly FamilyId[];
  error: string | undefined;
  onChange: (families: readonly FamilyId[]) => void;
};

/**
 * The kinds of record that are made. They are kept in the order in which they are offered, however they were
 * ticked.
 */
function FamiliesField({ offered, chosen, error, onChange }: FamiliesFieldProps) {
  const t = useTranslations();
  const tick = (family: FamilyId, on: boolean) =>
    onChange(offered.filter((each) => (each === family ? on : chosen.includes(each))));
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t("datasets.kindsOfRecord")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {offered.map((family) => {
          const { name, meaning } = familyWords(t, family);
          return (
            <Checkbox
              key={family}
              checked={chosen.includes(family)}
              onCheckedChange={(on) => tick(family, on)}
              help={meaning}
            >
              {name}
            </Checkbox>
          );
        })}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-sm text-destructive">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Which judgments are read, by where they come from. */
function OriginsField({ form, problems, change }: SpecFieldsProps) {
  const t = useTranslations();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{t("datasets.spec.judgments")}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Checkbox
          checked={form.live}
          onCheckedChange={(live) => change({ live })}
          help={t("datasets.spec.liveHelp")}
        >
          {t("datasets.spec.live")}
        </Checkbox>
        <Checkbox
          checked={form.imported}
          onCheckedChange={(imported) => change({ imported })}
          help={t("datasets.spec.importedHelp")}
        >
          {t("datasets.spec.imported")}
        </Checkbox>
      </div>
      {problems.live && (
        <p role="alert" className="mt-1 text-sm text-destructive">
          {problems.live}
        </p>
      )}
    </fieldset>
  );
}
