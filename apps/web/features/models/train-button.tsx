"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Dialog } from "../../components/ui/dialog.tsx";
import { Field } from "../../components/ui/field.tsx";
import { Input } from "../../components/ui/input.tsx";
import { errorMessage } from "../../lib/error-message.ts";
import { newId } from "../../lib/new-id.ts";
import { useTRPC } from "../../lib/trpc.ts";

/** Starts training on a version. */
export function TrainButton({ campaignId, versionId }: { campaignId: string; versionId: string }) {
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
      <Button onClick={() => setOpen(true)}>Train a reward model</Button>
      <Dialog open={open} onOpenChange={setOpen} title="Train a reward model" description="A baseline that trains on this server’s CPU: it learns which words and which style are preferred, not what is true.">
        <form noValidate onSubmit={submit} className="flex flex-col gap-4">
          <Field label="Seed" help="The same version and seed give the same model to the bit." error={train.error ? errorMessage(train.error) : valid ? null : "Give a whole number from 0 to 2,147,483,647."}>
            <Input inputMode="numeric" value={seed} onChange={(event) => setSeed(event.target.value)} />
          </Field>
          <div><Button type="submit" busy={train.isPending}>Train</Button></div>
        </form>
      </Dialog>
    </>
  );
}
