import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { LIMITS } from "@laurel/core/text/text-limits";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Textarea } from "../../components/ui/input.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { errorMessage } from "../../lib/api-error.ts";
import { fieldErrors } from "../../lib/field-errors.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";

type Contents = Pick<
  RouterOutputs["imports"]["previewWithdrawal"],
  "tasks" | "leased" | "judged" | "live" | "imported"
>;

type WithdrawalDialogProps = {
  title: string;
  /** What the button says. */
  action: string;
  /** Where the reason will stand. */
  reasonHelp: string;
  contents: Contents | undefined;
  /** Why the contents could not be counted, or the withdrawal failed. */
  countError: unknown;
  error: unknown;
  busy: boolean;
  onWithdraw: (reason: string) => void;
  onClose: () => void;
};

/** Says what a withdrawal takes out, and asks why. What is withdrawn is what was shown. */
export function WithdrawalDialog({
  title,
  action,
  reasonHelp,
  contents,
  countError,
  error,
  busy,
  onWithdraw,
  onClose,
}: WithdrawalDialogProps) {
  const t = useTranslations();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (contents) onWithdraw(reason);
  };
  const reasonError = error ? fieldErrors(error)["reason"] : undefined;
  const failure = countError ?? (reasonError === undefined ? error : null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={t("withdrawal.help")}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {contents ? (
          <ul className="list-disc ps-5">
            {contentsWords(t, contents).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : (
          !countError && <p className="text-muted-foreground">{t("withdrawal.counting")}</p>
        )}
        {failure ? <Notice tone="danger">{errorMessage(t, failure)}</Notice> : null}
        <Field label={t("withdrawal.reason")} help={reasonHelp} error={reasonError ?? null}>
          <Textarea
            value={reason}
            maxLength={LIMITS.rationale}
            dir="auto"
            required
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div>
          <Button
            type="submit"
            variant="destructive"
            disabled={!contents || reason.trim() === ""}
            busy={busy}
          >
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What would be taken out, as sentences about what the withdrawal does. */
export function contentsWords(t: Translate, { tasks, leased, judged, live, imported }: Contents): string[] {
  return [
    t("withdrawal.tasks", { tasks }),
    ...(leased > 0 ? [t("withdrawal.leased", { leased })] : []),
    judged > 0 ? t("withdrawal.judged", { judged, live, imported }) : t("withdrawal.notJudged"),
  ];
}
