import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { placeKey } from "@laurel/core/records/metadata-place";
import { Badge } from "../../components/ui/badge.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Card } from "../../components/ui/card.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { tellFailure } from "../../lib/tell-failure.ts";
import { toastQueue } from "../../lib/toast-queue.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import { ColumnTicks } from "../metadata/column-ticks.tsx";

type Columns = RouterOutputs["metadata"]["columns"];

/** Which columns of metadata annotators see; nothing where the campaign has none. */
export function MetadataCard({ campaignId }: { campaignId: string }) {
  const { data: columns, dataUpdatedAt } = useQuery(useTRPC().metadata.columns.queryOptions({ campaignId }));
  if (!columns || columns.length === 0) return null;
  return <ShownColumns key={dataUpdatedAt} campaignId={campaignId} columns={columns} />;
}

function ShownColumns({ campaignId, columns }: { campaignId: string; columns: Columns }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const before = columns.filter(({ shown }) => shown).map(placeKey);
  const [ticked, setTicked] = useState<readonly string[]>(before);
  const show = useMutation(
    trpc.metadata.show.mutationOptions({
      onSuccess: async () => {
        toastQueue.add({ title: t("campaigns.settings.saved") });
        await queries.invalidateQueries(trpc.metadata.pathFilter());
        await queries.invalidateQueries(trpc.campaigns.pathFilter());
      },
      onError: tellFailure(t, t("campaigns.metadata.notSaved")),
    }),
  );
  const chosen = columns.filter((place) => ticked.includes(placeKey(place)));
  const isChanged = chosen.length !== before.length || !before.every((key) => ticked.includes(key));
  return (
    <Card title={t("campaigns.metadata.title")} description={t("campaigns.metadata.help")}>
      <div className="flex flex-col gap-5">
        <ColumnTicks
          columns={columns}
          ticked={ticked}
          onChange={setTicked}
          beside={({ namesModels }) =>
            namesModels && <Badge tone="warning">{t("campaigns.metadata.namesModels")}</Badge>
          }
        />
        {chosen.some(({ namesModels }) => namesModels) && (
          <Notice tone="warning">{t("campaigns.metadata.warning")}</Notice>
        )}
        <div>
          <Button
            disabled={!isChanged || show.isPending}
            onClick={() =>
              show.mutate({ campaignId, columns: chosen.map(({ of, column }) => ({ of, column })) })
            }
          >
            {t("campaigns.metadata.save")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
