"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { FamilyId } from "@laurel/core/datasets/families";
import { Card } from "../../components/ui/card.tsx";
import { ErrorState } from "../../components/ui/error-state.tsx";
import { Skeleton } from "../../components/ui/skeleton.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { SpecChangeList } from "./spec-change-list.tsx";
import { familyWords } from "./spec/family-words.ts";

type Version = RouterOutputs["datasets"]["version"];
type VersionDifferenceProps = {
  version: Pick<Version, "campaignId" | "datasetId" | "spec"> & {
    readonly difference: NonNullable<Version["difference"]>;
  };
};

/** What a version has that the one before it had not, and in what their specs differ. */
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
      title={t.rich("datasetReport.sinceVersion", {
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
                  {t("datasetReport.differenceCounts", changes)}
                </li>,
              ]
            : [];
        })}
      </ul>
      <p className="mt-1 max-w-prose text-sm text-muted-foreground">{t("datasetReport.changedMeans")}</p>
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
