"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { FamilyId } from "@laurel/core/datasets/families";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { NameText } from "../../lib/visible-text.tsx";
import { familyWords } from "./spec/family-words.ts";
import { specWords } from "./spec/spec-words.ts";

type Version = RouterOutputs["datasets"]["version"];
type VersionDifferenceProps = {
  version: Pick<Version, "campaignId" | "datasetId" | "spec"> & {
    readonly difference: NonNullable<Version["difference"]>;
  };
};

/** What a version has that the previous one lacked, and how their specs differ. */
export function VersionDifference({
  version: { campaignId, datasetId, spec, difference },
}: VersionDifferenceProps) {
  const t = useTranslations();
  const { parentId, parentNumber, families } = difference;
  const {
    data: parent,
    error,
    refetch,
  } = useQuery(useTRPC().datasets.version.queryOptions({ versionId: parentId }));
  return (
    <Card
      title={t.rich("datasetReport.difference.since", {
        number: parentNumber,
        link: (text) => (
          <Link
            href={`/campaigns/${campaignId}/datasets/${datasetId}/versions/${parentId}`}
            className="text-primary underline-offset-4 hover:underline"
          >
            {text}
          </Link>
        ),
      })}
    >
      <ul className="flex flex-col gap-1">
        {FamilyId.options.flatMap((family) => {
          const changes = families[family];
          return changes
            ? [
                <li key={family}>
                  <span className="font-medium">{familyWords(t, family).name}</span>:{" "}
                  {t("datasetReport.difference.counts", changes)}
                </li>,
              ]
            : [];
        })}
      </ul>
      <p className="mt-1 max-w-prose text-sm text-muted-foreground">
        {t("datasetReport.difference.changedHelp")}
      </p>
      <div className="mt-4">
        {!parent &&
          (error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Skeleton className="h-10 w-full" />
          ))}
        {parent && <SpecChangeList before={parent.spec} after={spec} />}
      </div>
    </Card>
  );
}

/** Shows the settings in which two specs differ, and nothing if they don't differ. */
function SpecChangeList({ before, after }: { before: DatasetSpec; after: DatasetSpec }) {
  const t = useTranslations();
  const changes = specChanges(t, useLocale(), before, after);
  if (changes.length === 0)
    return (
      <p className="text-[0.9375rem] text-muted-foreground">
        {JSON.stringify(before) === JSON.stringify(after)
          ? t("datasetReport.difference.sameSpec")
          : t("datasetReport.difference.unnamedSettings")}
      </p>
    );
  return (
    <>
      <h3 className="text-sm font-medium">{t("datasetReport.difference.specTitle")}</h3>
      <dl className="mt-1 flex flex-col gap-1 text-[0.9375rem]">
        {changes.map((change) => (
          <div key={change.label} className="flex flex-wrap gap-x-3">
            <dt className="w-40 shrink-0 text-muted-foreground">{change.label}</dt>
            <dd className="min-w-0 break-words">
              <del className="text-muted-foreground">
                <NameText text={change.before ?? t("datasetReport.difference.default")} />
              </del>{" "}
              <ins className="no-underline">
                <NameText text={change.after ?? t("datasetReport.difference.default")} />
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/**
 * A setting in which two specs differ. `before` or `after` is null if that spec doesn't name the setting,
 * which then has its usual value.
 */
export type SpecChange = {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** The settings in which two specs differ, in words, in the order of the specs. */
export function specChanges(
  t: Translate,
  locale: string,
  before: DatasetSpec,
  after: DatasetSpec,
): readonly SpecChange[] {
  const earlier = new Map(specWords(t, locale, before).map(({ label, value }) => [label, value]));
  const later = new Map(specWords(t, locale, after).map(({ label, value }) => [label, value]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((label) => {
    const change = { label, before: earlier.get(label) ?? null, after: later.get(label) ?? null };
    return change.before === change.after ? [] : [change];
  });
}
