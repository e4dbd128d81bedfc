import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import type { RouterOutputs } from "../../lib/router-outputs.ts";
import { Conversation } from "../reading/conversation.tsx";

type Response = RouterOutputs["campaigns"]["prompt"]["responses"][number];

/** One response with its source, which annotators never see. */
export function ResponseCard({ name, response }: { name: string; response: Response }) {
  const t = useTranslations();
  return (
    <section aria-label={name} className="min-w-0 rounded-xl border bg-card p-5">
      <h3 className="mb-3 flex flex-wrap items-center gap-2 font-semibold">
        {name} <Badge>{response.source.model ?? t("prompts.modelNotStated")}</Badge>
      </h3>
      <Conversation messages={response.messages} speakers={response.messages.length > 1} />
    </section>
  );
}
