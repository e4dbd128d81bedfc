"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { LabelDialog } from "./label-dialog.tsx";
import { ReinstateDialog } from "./reinstate-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type VersionActionsProps = {
  version: Pick<RouterOutputs["datasets"]["version"], "id" | "status" | "label" | "withdrawnAt">;
};

/** Buttons that call a version something, and that say whether it should be used. */
export function VersionActions({ version: { id, status, label, withdrawnAt } }: VersionActionsProps) {
  const t = useTranslations();
  const [asked, setAsked] = useState<"label" | "withdraw" | "reinstate" | null>(null);
  const props = (action: typeof asked) => ({
    versionId: id,
    open: asked === action,
    onOpenChange: (open: boolean) => setAsked(open ? action : null),
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setAsked("label")}>
        {label === null ? t("datasetReport.nameIt") : t("datasetReport.rename")}
      </Button>
      {status === "ready" &&
        (withdrawnAt === null ? (
          <Button variant="secondary" onClick={() => setAsked("withdraw")}>
            {t("datasetReport.withdraw")}
          </Button>
        ) : (
          <Button variant="secondary" onClick={() => setAsked("reinstate")}>
            {t("datasetReport.reinstate")}
          </Button>
        ))}
      {asked === "label" && <LabelDialog {...props("label")} label={label} />}
      {asked === "withdraw" && <WithdrawDialog {...props("withdraw")} />}
      <ReinstateDialog {...props("reinstate")} />
    </>
  );
}
