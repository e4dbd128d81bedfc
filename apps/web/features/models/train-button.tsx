"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { errorMessage } from "../../lib/api-error.ts";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** Starts training on a version. */
export function TrainButton({ campaignId, versionId }: { campaignId: string; versionId: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [modelId] = useState(newId);
  const [open, setOpen] = useState(false);
  const [seed, setSeed] = useState("1");
  const value = /^\d{1,10}$/.test(seed) ? Number(seed) : Number.NaN;
  const valid = value <= 2_147_483_647;
  const train = useMutation(
    trpc.models.train.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.models.pathFilter());
        router.push(`/campaigns/${campaignId}/models/${modelId}`);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (valid) train.mutate({ versionId, modelId, seed: value });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("models.train.title")}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("models.train.title")}
        description={t("models.train.help")}
      >
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <Field
            label={t("models.seed")}
            help={t("models.train.seedHelp")}
            error={train.error ? errorMessage(t, train.error) : valid ? null : t("models.train.badSeed")}
          >
            <Input inputMode="numeric" value={seed} onChange={(event) => setSeed(event.target.value)} />
          </Field>
          <div>
            <Button type="submit" busy={train.isPending}>
              {t("models.train.submit")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
